package selfsame.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import selfsame.history.Named.Anchoring;
import selfsame.history.Named.NamedPerson;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;

/**
 * Which id a set of identifiers answers to. Every id ever minted has one anchor; a person answers to the best id anchored in
 * it, and mints one at its strongest identifier when there is none. So merge, split, undo and redirect are one rule.
 */
public final class Naming {

    private final Policy policy;
    private final Supplier<PersonId> mint;

    /** @param mint gives a new random id each time */
    public Naming(Policy policy, Supplier<PersonId> mint) {
        this.policy = policy;
        this.mint = mint;
    }

    /**
     * Names the people of a decision.
     *
     * @param people as decided: disjoint sets of identifiers
     * @param before the person of each of their identifiers that had one, all of that person's members included
     * @param minted every id anchored at one of their identifiers
     * @param forest the links that join them, in the order in which they were taken
     */
    public Named name(
            Collection<? extends Set<Identifier>> people,
            Map<Identifier, PersonId> before,
            Collection<MintedId> minted,
            List<Link> forest) {
        Map<Identifier, List<MintedId>> anchored = new HashMap<>();
        minted.forEach(id ->
                anchored.computeIfAbsent(id.anchor(), _ -> new ArrayList<>()).add(id));
        List<NamedPerson> named = new ArrayList<>();
        List<Anchoring> anchorings = new ArrayList<>();
        for (Set<Identifier> members : people) {
            SequencedSet<Identifier> sorted = new TreeSet<>(members);
            named.add(new NamedPerson(idOf(sorted, anchored, anchorings), sorted, arrivedIn(sorted, before)));
        }
        named.sort(Comparator.comparing(NamedPerson::id));
        return new Named(List.copyOf(named), List.copyOf(anchorings), changes(named, before, forest));
    }

    private PersonId idOf(
            SequencedSet<Identifier> members, Map<Identifier, List<MintedId>> anchored, List<Anchoring> anchorings) {
        Identifier strongest = members.stream().min(policy.strongestFirst()).orElseThrow();
        Optional<MintedId> best = members.stream()
                .flatMap(member -> anchored.getOrDefault(member, List.of()).stream())
                .min(MintedId.bestFirst(policy));
        if (best.isEmpty()) {
            PersonId id = mint.get();
            anchorings.add(new Anchoring(id, strongest, true));
            return id;
        }
        if (policy.priority(strongest.namespace())
                < policy.priority(best.get().anchor().namespace())) {
            anchorings.add(new Anchoring(best.get().id(), strongest, false));
        }
        return best.get().id();
    }

    private static SequencedSet<Identifier> arrivedIn(
            SequencedSet<Identifier> members, Map<Identifier, PersonId> before) {
        SequencedSet<Identifier> arrived = new TreeSet<>(members);
        arrived.removeAll(before.keySet());
        return arrived;
    }

    private static List<Change> changes(List<NamedPerson> people, Map<Identifier, PersonId> before, List<Link> forest) {
        JoiningOrder order = new JoiningOrder(before, forest);
        Set<PersonId> former = new HashSet<>(before.values());
        Set<PersonId> current = new HashSet<>();
        people.forEach(person -> current.add(person.id()));
        List<Change> changes = new ArrayList<>();
        for (NamedPerson person : people) {
            Map<PersonId, SequencedSet<Identifier>> origins = originsOf(person, before);
            if (!former.contains(person.id()) && origins.isEmpty()) {
                changes.add(new Change.Created(person.id(), person.members()));
            }
            Collection<PersonId> inOrder = origins.keySet();
            if (origins.size() > 1) {
                inOrder = origins.keySet().stream()
                        .sorted(order.around(person.id()))
                        .toList();
            }
            for (PersonId origin : inOrder) {
                SequencedSet<Identifier> moved = origins.getOrDefault(origin, new TreeSet<>());
                changes.add(change(person, origin, moved, former, current));
            }
        }
        return List.copyOf(changes);
    }

    /** The other people that members came from, with what came. */
    private static SortedMap<PersonId, SequencedSet<Identifier>> originsOf(
            NamedPerson person, Map<Identifier, PersonId> before) {
        SortedMap<PersonId, SequencedSet<Identifier>> origins = new TreeMap<>();
        for (Identifier member : person.members()) {
            PersonId origin = before.get(member);
            if (origin != null && !origin.equals(person.id())) {
                origins.computeIfAbsent(origin, _ -> new TreeSet<>()).add(member);
            }
        }
        return origins;
    }

    private static Change change(
            NamedPerson person,
            PersonId origin,
            SequencedSet<Identifier> moved,
            Set<PersonId> former,
            Set<PersonId> current) {
        if (!current.contains(origin)) {
            return new Change.Merged(person.id(), origin, moved);
        }
        return former.contains(person.id())
                ? new Change.Moved(person.id(), origin, moved)
                : new Change.Split(person.id(), origin, moved);
    }
}
