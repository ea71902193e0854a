package selfsame.survey;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import selfsame.decision.Evidence;
import selfsame.decision.Facts;
import selfsame.decision.HeldReason;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.history.MintedId;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;

/**
 * Identifiers that no evidence and no fact ties to any other, followed or held: who is who among them depends on nobody else.
 *
 * @param links every link between them
 * @param facts in force, and said of them
 */
public record Region(SortedMap<Identifier, Member> members, List<StoredLink> links, Facts facts) {

    /**
     * An identifier as it is stored.
     *
     * @param firstSeenAt UTC epoch ms
     * @param holders whom it belongs to: one, or something is wrong
     * @param anchored every id that is anchored at it
     * @param pending a decision around it waits
     * @param genericUnder the version of the policy under which it was found to be generic; empty: it was not
     */
    public record Member(
            long firstSeenAt,
            List<Holder> holders,
            List<MintedId> anchored,
            boolean pending,
            OptionalInt genericUnder) {}

    /**
     * A person as one of its identifiers finds it.
     *
     * @param size how many identifiers belong to it, wherever they are
     * @param policyVersion under which it was decided last; empty: nobody wrote it down
     */
    public record Holder(PersonId id, int size, OptionalInt policyVersion) {}

    public static final Region EMPTY = new Region(new TreeMap<>(), List.of(), Facts.NONE);

    public Region {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        links = List.copyOf(links);
    }

    public Evidence evidence() {
        return evidence(links);
    }

    /** What it would be with only these of its links. */
    public Evidence evidence(List<StoredLink> some) {
        Map<Identifier, Long> firstSeenAt = HashMap.newHashMap(members.size());
        members.forEach((identifier, member) -> firstSeenAt.put(identifier, member.firstSeenAt()));
        return Evidence.of(firstSeenAt, some.stream().map(StoredLink::link).toList());
    }

    /** Its people as they are stored, each with those of its identifiers that are here. Who belongs to several is counted with the first. */
    public SortedMap<PersonId, Set<Identifier>> people() {
        SortedMap<PersonId, Set<Identifier>> people = new TreeMap<>();
        members.forEach((identifier, member) -> member.holders().stream()
                .limit(1)
                .forEach(holder -> people.computeIfAbsent(holder.id(), _ -> new TreeSet<>())
                        .add(identifier)));
        return people;
    }

    /** Something here waits for a decision. */
    public boolean isPending() {
        return members.values().stream().anyMatch(Member::pending)
                || links.stream().anyMatch(link -> link.held().equals(Optional.of(HeldReason.PENDING)));
    }

    /** The least policy version under which a person here was decided. */
    public OptionalInt policyVersionMin() {
        return members.values().stream()
                .flatMap(member -> member.holders().stream())
                .flatMapToInt(holder -> holder.policyVersion().stream())
                .min();
    }
}
