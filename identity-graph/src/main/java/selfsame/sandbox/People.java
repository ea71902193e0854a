package selfsame.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import selfsame.decision.Decided;
import selfsame.history.Change;
import selfsame.history.MintedId;
import selfsame.history.Named;
import selfsame.history.Named.Anchoring;
import selfsame.history.Naming;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;

/** Who answers to which id, in a sandbox. */
final class People {

    /**
     * What a decision did, with what an undo has to know.
     *
     * @param one with {@code other}: the two sides of a merge just before; both empty for any other change
     * @param anchorsBefore where the ids were anchored that the decision anchored elsewhere
     */
    record Happened(
            Change change, Set<Identifier> one, Set<Identifier> other, Map<PersonId, Identifier> anchorsBefore) {}

    private final Policy policy;
    private final Naming naming;
    private final Map<Identifier, PersonId> owners = new HashMap<>();
    private final Map<PersonId, MintedId> minted = new LinkedHashMap<>();

    People(Policy policy, Supplier<PersonId> mint) {
        this.policy = policy;
        naming = new Naming(policy, mint);
    }

    /** The members of an identifier's person; empty when it has none. */
    Set<Identifier> around(Identifier identifier) {
        PersonId person = owners.get(identifier);
        return person == null ? Set.of() : membersOf(person);
    }

    private SequencedSet<Identifier> membersOf(PersonId person) {
        SequencedSet<Identifier> members = new TreeSet<>();
        owners.forEach((identifier, owner) -> {
            if (owner.equals(person)) {
                members.add(identifier);
            }
        });
        return members;
    }

    List<Happened> become(Decided decided, long now) {
        Map<Identifier, PersonId> before = Map.copyOf(owners);
        Map<PersonId, Set<Identifier>> membersBefore = new HashMap<>();
        before.forEach((identifier, person) ->
                membersBefore.computeIfAbsent(person, key -> new TreeSet<>()).add(identifier));
        Named named = naming.name(decided.people(), before, minted.values(), decided.forest());
        Map<PersonId, Identifier> anchorsBefore = anchor(named.anchored(), now);
        owners.clear();
        named.people().forEach(person -> person.members().forEach(member -> owners.put(member, person.id())));
        List<Happened> happened = new ArrayList<>();
        for (Change change : named.changes()) {
            Set<Identifier> survivor = membersBefore.computeIfAbsent(change.survivor(), _ -> new TreeSet<>());
            boolean merged = change instanceof Change.Merged;
            happened.add(new Happened(
                    change,
                    merged ? Set.copyOf(survivor) : Set.of(),
                    merged ? change.moved() : Set.of(),
                    anchorsBefore));
            survivor.addAll(change.moved());
            origin(change).map(membersBefore::get).ifPresent(left -> left.removeAll(change.moved()));
        }
        return happened;
    }

    /** Whom a change took something of that goes on without it. */
    private static Optional<PersonId> origin(Change change) {
        return switch (change) {
            case Change.Split split -> Optional.of(split.origin());
            case Change.Moved moved -> Optional.of(moved.origin());
            case Change.Created _, Change.Merged _ -> Optional.empty();
        };
    }

    private Map<PersonId, Identifier> anchor(List<Anchoring> anchored, long now) {
        Map<PersonId, Identifier> before = new HashMap<>();
        for (Anchoring anchoring : anchored) {
            MintedId old = minted.get(anchoring.id());
            if (old != null) {
                before.put(old.id(), old.anchor());
            }
            minted.put(
                    anchoring.id(),
                    new MintedId(
                            anchoring.id(),
                            anchoring.anchor(),
                            old == null ? now : old.createdAt(),
                            old == null ? 1 : old.version() + 1));
        }
        return before;
    }

    /** Puts ids back to where they were anchored, if those identifiers are still there. */
    void restore(Map<PersonId, Identifier> anchors) {
        anchors.forEach((id, anchor) -> {
            if (owners.containsKey(anchor)) {
                minted.computeIfPresent(id, (key, old) -> new MintedId(id, anchor, old.createdAt(), old.version() + 1));
            }
        });
    }

    /** Ids that were anchored at it move to the strongest that is left of the person, and are gone with the last. */
    void erase(Identifier identifier) {
        Set<Identifier> left = new TreeSet<>(around(identifier));
        left.remove(identifier);
        owners.remove(identifier);
        Optional<Identifier> strongest = left.stream().min(policy.strongestFirst());
        for (MintedId id : List.copyOf(minted.values())) {
            if (id.anchor().equals(identifier)) {
                strongest.ifPresentOrElse(
                        anchor -> minted.put(id.id(), new MintedId(id.id(), anchor, id.createdAt(), id.version() + 1)),
                        () -> minted.remove(id.id()));
            }
        }
    }

    List<Outcome.Person> people(Observed observed) {
        Map<PersonId, SequencedSet<Identifier>> members = new TreeMap<>();
        owners.forEach((identifier, person) ->
                members.computeIfAbsent(person, key -> new TreeSet<>()).add(identifier));
        List<Outcome.Person> people = new ArrayList<>();
        members.forEach((id, identifiers) -> people.add(new Outcome.Person(
                id,
                formerIds(id),
                Collections.unmodifiableSequencedSet(identifiers),
                observed.firstSeenAt(identifiers),
                events(identifiers, observed))));
        return people;
    }

    private List<PersonId> formerIds(PersonId id) {
        return minted.values().stream()
                .filter(former -> !former.id().equals(id) && id.equals(owners.get(former.anchor())))
                .sorted(MintedId.bestFirst(policy))
                .map(MintedId::id)
                .toList();
    }

    private static List<String> events(Set<Identifier> identifiers, Observed observed) {
        Map<Identifier, List<String>> ids = observed.eventIds();
        List<String> order = observed.eventOrder();
        return identifiers.stream()
                .flatMap(identifier -> ids.getOrDefault(identifier, List.of()).stream())
                .sorted(Comparator.comparingInt(order::indexOf))
                .toList();
    }
}
