package selfsame.resolution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import selfsame.decision.HeldLink;
import selfsame.history.Change;
import selfsame.history.Named;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.PersonId;

/**
 * All that one transaction writes, in the words of the domain.
 *
 * @param at when this is recorded, UTC epoch ms
 * @param seen what was seen of each identifier, in canonical order
 * @param links new evidence, one per pair and kind, in canonical order
 * @param holds per link whose state changes: why it is held now; empty when it is not any more
 * @param generic per identifier of which that changed: whether it is generic under this version of the policy
 * @param people those whose members changed, with the ids they answer to
 * @param before the person that each of their members belonged to
 * @param anchors where ids were anchored before this, that it anchors elsewhere
 * @param versions of the people that were there, before this
 * @param changes the history's new entries
 * @param events new events, each with the person it is attributed to
 * @param rejected what cannot be used
 * @param counts per partition and source, what became of the records
 * @param expiresAt when new evidence is void unless it is seen again, UTC epoch ms; none for what never is
 * @param later what was put off, and what was decided that had been
 * @param renewal what another policy leaves as it is
 * @param deed the steward's act that all of this follows from
 */
public record Writes(
        long at,
        int policyVersion,
        String actor,
        SortedMap<Identifier, Seen> seen,
        List<Link> links,
        SequencedMap<Link.Key, Optional<HeldLink>> holds,
        SortedMap<Identifier, Boolean> generic,
        Named people,
        Map<Identifier, PersonId> before,
        Map<PersonId, Identifier> anchors,
        Map<PersonId, Integer> versions,
        List<Entry> changes,
        List<StoredEvent> events,
        List<Delivery.Content.Unusable> rejected,
        List<Count> counts,
        Map<Link.Key, Long> expiresAt,
        Later later,
        Renewal renewal,
        Optional<Deed> deed) {

    /** The version that a person whose members change has after this. */
    public int versionOf(PersonId person) {
        return versions.getOrDefault(person, 0) + 1;
    }

    /** Whom an identifier that was seen belongs to after this. */
    public PersonId ownerOf(Identifier identifier) {
        Seen what = seen.get(identifier);
        if (what == null) {
            throw new IllegalArgumentException("not seen: " + identifier);
        }
        return what.owner();
    }

    /**
     * What was seen of one identifier.
     *
     * @param events how many carried it
     * @param lastEventAt newest event attributed to it, UTC epoch ms
     * @param owner whom it belongs to after this
     */
    public record Seen(long firstSeenAt, long lastSeenAt, int events, OptionalLong lastEventAt, PersonId owner) {}

    /**
     * What is to be decided later.
     *
     * @param deferred identifiers around whom a decision was put off just now
     * @param settled those around whom one had been, which is made now
     * @param expired links whose expiry was decided upon
     */
    public record Later(Set<Identifier> deferred, Set<Identifier> settled, Set<Link.Key> expired) {

        static Later of(List<Deciding.Decided> decisions) {
            Set<Identifier> deferred = new TreeSet<>();
            Set<Identifier> settled = new TreeSet<>();
            decisions.forEach(decided -> (decided.deferred() ? deferred : settled).addAll(decided.waiting()));
            return new Later(deferred, settled, Set.of());
        }

        Later withExpired(Set<Link.Key> links) {
            return new Later(deferred, settled, links);
        }
    }

    /**
     * What was decided under another policy than before.
     *
     * @param people who came out as they were
     * @param expiries when links are void, UTC epoch ms; empty: never, or they are by now
     */
    public record Renewal(Set<PersonId> people, Map<Link.Key, OptionalLong> expiries) {

        static final Renewal NONE = new Renewal(Set.of(), Map.of());
    }

    /**
     * A new entry of the history.
     *
     * @param because the links that it was made for, the strongest first
     * @param risk of a merge
     */
    public record Entry(Change change, List<Link.Key> because, OptionalDouble risk) {}

    /** @param attributedTo empty when it carries no identifier that names somebody */
    public record StoredEvent(IncomingEvent event, Optional<Identifier> attributedTo) {}

    /** Records of one source on one partition. */
    public record Count(int partition, String source, int applied, int duplicates, int rejected) {}
}
