package selfsame.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfsame.decision.Decided;
import selfsame.decision.Decision;
import selfsame.decision.HeldLink;
import selfsame.decision.HeldReason;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.decision.Separation;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;
import selfsame.survey.Region;
import selfsame.survey.Region.Holder;
import selfsame.survey.Regrouping;
import selfsame.verification.Difference.Kind;

/**
 * One region against the evidence in it.
 *
 * @param differences what is not as it must be
 * @param waits it is not as it will be, because something in it is still to be decided: deferred, expired since, or under a new policy
 */
record Check(List<Difference> differences, boolean waits) {

    /** @param now UTC epoch ms */
    static Check of(Region region, Policy policy, long now) {
        List<Difference> differences = new ArrayList<>(laws(region));
        Derived decided = new Derived(region, region.links(), policy, now);
        List<Difference> derived = decided.differences();
        boolean waits = !derived.isEmpty() && mayWait(region, policy, now);
        if (waits) {
            boolean wasRight = earlier(region, policy, now).stream()
                    .anyMatch(links -> new Derived(region, links, policy, now)
                            .differences()
                            .isEmpty());
            return new Check(differences, !wasRight);
        }
        differences.addAll(derived);
        return new Check(differences, false);
    }

    /** What holds whatever is still to be decided. */
    private static List<Difference> laws(Region region) {
        List<Difference> broken = new ArrayList<>();
        region.members().forEach((identifier, member) -> {
            if (member.holders().size() != 1) {
                broken.add(new Difference(
                        Kind.MEMBERSHIP,
                        "An identifier belongs to %d people."
                                .formatted(member.holders().size()),
                        List.of(identifier),
                        member.holders().stream().map(Holder::id).toList()));
            }
        });
        SortedMap<PersonId, Set<Identifier>> people = region.people();
        for (Separation separation : region.facts().separations()) {
            people.forEach((person, members) -> {
                if (Grounds.meet(members, separation.left()) && Grounds.meet(members, separation.right())) {
                    List<Identifier> sides = new ArrayList<>(separation.left());
                    sides.addAll(separation.right());
                    sides.retainAll(members);
                    broken.add(new Difference(
                            Kind.SEPARATION, "A person holds both sides of a separation.", sides, List.of(person)));
                }
            });
        }
        broken.addAll(strangers(region, people));
        return broken;
    }

    /** A person that reaches out of its region holds identifiers that nothing ties together. */
    private static List<Difference> strangers(Region region, SortedMap<PersonId, Set<Identifier>> people) {
        Map<PersonId, Integer> sizes = new TreeMap<>();
        region.members()
                .values()
                .forEach(member -> member.holders().forEach(holder -> sizes.put(holder.id(), holder.size())));
        List<Difference> strangers = new ArrayList<>();
        sizes.forEach((person, size) -> {
            Set<Identifier> here = people.getOrDefault(person, Set.of());
            if (here.size() != size) {
                strangers.add(new Difference(
                        Kind.PEOPLE,
                        "A person holds %d identifiers, of which only %d are tied to each other by evidence."
                                .formatted(size, here.size()),
                        List.copyOf(here),
                        List.of(person)));
            }
        });
        return strangers;
    }

    private static boolean mayWait(Region region, Policy policy, long now) {
        return region.isPending()
                || region.policyVersionMin().orElse(policy.version()) < policy.version()
                || !due(region, policy, now).isEmpty();
    }

    /** Evidence as it may have been when it was decided last: before what is deferred, before what has expired since. */
    private static List<List<StoredLink>> earlier(Region region, Policy policy, long now) {
        List<StoredLink> decided = region.links().stream()
                .filter(link -> !link.held().equals(Optional.of(HeldReason.PENDING)))
                .toList();
        Set<StoredLink> due = due(region, policy, now);
        List<StoredLink> fresh = decided.stream()
                .map(link -> due.contains(link) ? lastSeen(link, now) : link)
                .toList();
        return List.of(decided, fresh);
    }

    private static Set<StoredLink> due(Region region, Policy policy, long now) {
        Grounds grounds = new Grounds(region, List.of(), policy, now);
        Set<StoredLink> due = new HashSet<>();
        for (StoredLink link : region.links()) {
            if (!link.held().equals(Optional.of(HeldReason.EXPIRED)) && grounds.isExpired(link.link())) {
                due.add(link);
            }
        }
        return due;
    }

    private static StoredLink lastSeen(StoredLink stored, long at) {
        Link link = stored.link();
        return new StoredLink(
                new Link(link.pair(), link.kind(), link.events(), link.firstSeenAt(), at, link.score()), stored.held());
    }

    /** What the evidence gives, beside what is stored. */
    private record Derived(Region region, List<StoredLink> links, Policy policy, long now) {

        List<Difference> differences() {
            Decided decided = Decision.decide(region.evidence(links), region.facts(), policy, now);
            List<Difference> differences = new ArrayList<>();
            Regrouping.between(region.people(), decided.people()).forEach(block -> differences.add(people(block)));
            differences.addAll(heldLinks(decided));
            differences.addAll(generic(decided));
            return differences;
        }

        private List<Difference> generic(Decided decided) {
            return region.members().entrySet().stream()
                    .filter(entry -> entry.getValue().genericUnder().equals(OptionalInt.of(policy.version())))
                    .map(Map.Entry::getKey)
                    .filter(identifier -> !decided.generic().contains(identifier))
                    .map(identifier -> new Difference(
                            Kind.GENERIC,
                            "An identifier is remembered as generic; the evidence does not make it that.",
                            List.of(identifier),
                            List.of()))
                    .toList();
        }

        private static Difference people(Regrouping block) {
            return new Difference(
                    Kind.PEOPLE,
                    "%d people are stored where the evidence gives %d."
                            .formatted(block.before().size(), block.after().size()),
                    block.after().stream().map(group -> group.iterator().next()).toList(),
                    List.copyOf(block.before().keySet()));
        }

        private List<Difference> heldLinks(Decided decided) {
            Map<Link.Key, HeldReason> derived = new HashMap<>();
            for (HeldLink held : decided.held()) {
                derived.put(held.link().key(), held.reason());
            }
            Grounds grounds = new Grounds(region, decided.people(), policy, now);
            List<Difference> differences = new ArrayList<>();
            for (StoredLink stored : sorted(links)) {
                HeldReason reason = stored.held().orElse(null);
                HeldReason expected = derived.get(stored.link().key());
                if (!agree(reason, expected, stored.link(), grounds)) {
                    differences.add(heldLink(stored.link(), reason, expected));
                }
            }
            return differences;
        }

        private static boolean agree(
                @Nullable HeldReason stored, @Nullable HeldReason expected, Link link, Grounds grounds) {
            return stored == expected || (stored != null && expected != null && grounds.give(stored, link));
        }

        private static Difference heldLink(Link link, @Nullable HeldReason stored, @Nullable HeldReason expected) {
            return new Difference(
                    Kind.HELD_LINK,
                    "A link (%s) is %s; the evidence gives %s.".formatted(link.kind(), told(stored), told(expected)),
                    List.of(link.pair().left(), link.pair().right()),
                    List.of());
        }

        private static String told(@Nullable HeldReason reason) {
            return reason == null ? "followed" : "held " + reason;
        }

        private static List<StoredLink> sorted(Collection<StoredLink> links) {
            return links.stream()
                    .sorted(Comparator.comparing(StoredLink::link, Link.CANONICAL))
                    .toList();
        }
    }
}
