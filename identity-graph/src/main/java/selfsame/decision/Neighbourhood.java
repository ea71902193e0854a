package selfsame.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import selfsame.identity.Identifier;
import selfsame.identity.Link;

/**
 * What a store knows around some people: each whole, with every link that has an end in it.
 *
 * @param firstSeenAt the members of {@code people} (exactly these), with the least event time, UTC epoch ms
 * @param people as last decided: disjoint, non-empty
 * @param links every stored link with at least one end among the members that are not {@code generic}, and every one between two
 *     that are and that a link arrives between. The other end of a held one may belong to a person that is not loaded
 * @param facts every separation with a member in it, every retraction with an end among the members
 * @param generic members whose links were not read: each was {@link LocalOutcome.Settled#generic()} when it was decided last, under
 *     the policy in force
 */
public record Neighbourhood(
        Map<Identifier, Long> firstSeenAt,
        List<Set<Identifier>> people,
        List<StoredLink> links,
        Facts facts,
        Set<Identifier> generic) {

    /** All links were read. */
    public Neighbourhood(
            Map<Identifier, Long> firstSeenAt, List<Set<Identifier>> people, List<StoredLink> links, Facts facts) {
        this(firstSeenAt, people, links, facts, Set.of());
    }

    /**
     * A link as last decided.
     *
     * @param held why it is held; empty: it is accepted, both ends are in one person
     * @param witnesses those of its two witnesses that exist; empty: they were not read, and can be
     */
    public record StoredLink(Link link, Optional<HeldReason> held, Optional<Set<Identifier>> witnesses) {

        /** Nobody can tell its witnesses. */
        public StoredLink(Link link, Optional<HeldReason> held) {
            this(link, held, Optional.of(Set.of()));
        }
    }

    public static final Neighbourhood EMPTY = new Neighbourhood(Map.of(), List.of(), List.of(), Facts.NONE);
}
