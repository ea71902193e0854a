package selfsame.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import selfsame.decision.HeldLink;
import selfsame.decision.HeldReason;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.history.Change;
import selfsame.history.MintedId;
import selfsame.history.Named;
import selfsame.history.Naming;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.PersonId;
import selfsame.resolution.Deciding.Decided;

/** Turns decisions into what is to be written: who answers to which id, what changed and why, which links are held now. */
final class Planning {

    /** Links named as the cause of one change; more would tell no more. */
    private static final int BECAUSE_MAX = 5;

    private final Surrounded surrounded;
    private final Naming naming;

    Planning(Surrounded surrounded, Naming naming) {
        this.surrounded = surrounded;
        this.naming = naming;
    }

    /**
     * What the decisions do to people.
     *
     * @param people those whose members changed
     * @param before the person that each of their members belonged to
     * @param versions of the people that were there, before this
     */
    record Plan(
            Named people,
            Map<Identifier, PersonId> before,
            Map<PersonId, Integer> versions,
            List<Writes.Entry> changes,
            SequencedMap<Link.Key, Optional<HeldLink>> holds) {}

    Plan plan(List<Decided> decisions, IdentityTransaction transaction) {
        List<Decided> changed = decisions.stream().filter(this::changesPeople).toList();
        List<Set<Identifier>> people =
                changed.stream().flatMap(decided -> decided.people().stream()).toList();
        Set<Identifier> members = new HashSet<>();
        people.forEach(members::addAll);
        Map<Identifier, PersonId> before = surrounded.ownersOf(members);
        List<MintedId> minted = before.isEmpty() ? List.of() : transaction.anchoredAt(before.keySet());
        Named named = naming.name(people, before, minted);
        SequencedMap<Link.Key, Optional<HeldLink>> holds = holds(decisions);
        return new Plan(
                onlyChanged(named, before),
                before,
                versions(minted),
                entries(named.changes(), decisions, holds),
                holds);
    }

    private static Map<PersonId, Integer> versions(List<MintedId> minted) {
        Map<PersonId, Integer> versions = HashMap.newHashMap(minted.size());
        minted.forEach(id -> versions.put(id.id(), id.version()));
        return versions;
    }

    private boolean changesPeople(Decided decided) {
        return decided.people().stream().anyMatch(members -> !isStored(members));
    }

    private boolean isStored(Set<Identifier> members) {
        Map<Identifier, PersonId> owners = surrounded.ownersOf(members);
        return owners.size() == members.size()
                && new HashSet<>(owners.values()).size() == 1
                && surrounded.sizeOf(owners.values().iterator().next()) == members.size();
    }

    private Named onlyChanged(Named named, Map<Identifier, PersonId> before) {
        List<Named.NamedPerson> people = named.people().stream()
                .filter(person -> !isStored(person.members())
                        || !person.id().equals(before.get(person.members().getFirst())))
                .toList();
        return new Named(people, named.anchored(), named.changes());
    }

    private List<Writes.Entry> entries(
            List<Change> changes, List<Decided> decisions, Map<Link.Key, Optional<HeldLink>> holds) {
        Map<Identifier, List<Link>> arrivedAt = new HashMap<>();
        decisions.stream().flatMap(decided -> decided.arrived().stream()).forEach(link -> {
            arrivedAt
                    .computeIfAbsent(link.pair().left(), _ -> new ArrayList<>())
                    .add(link);
            arrivedAt
                    .computeIfAbsent(link.pair().right(), _ -> new ArrayList<>())
                    .add(link);
        });
        return changes.stream()
                .map(change -> new Writes.Entry(change, because(change, arrivedAt, holds)))
                .toList();
    }

    /** A merge and a move are for the links that bind what moved to where it is now, a split for those that are held now. */
    private List<Link.Key> because(
            Change change, Map<Identifier, List<Link>> arrivedAt, Map<Link.Key, Optional<HeldLink>> holds) {
        boolean parting = change instanceof Change.Split;
        if (change instanceof Change.Created) {
            return linksOf(change.moved(), arrivedAt)
                    .filter(link -> !isHeld(link.key(), holds))
                    .map(Link::key)
                    .distinct()
                    .limit(BECAUSE_MAX)
                    .toList();
        }
        Set<Identifier> moved = change.moved();
        return linksOf(moved, arrivedAt)
                .filter(link -> moved.contains(link.pair().left())
                        != moved.contains(link.pair().right()))
                .filter(link -> parting == isHeld(link.key(), holds))
                .sorted(Comparator.comparing(Link::kind).thenComparing(Link.CANONICAL))
                .map(Link::key)
                .distinct()
                .limit(BECAUSE_MAX)
                .toList();
    }

    private Stream<Link> linksOf(Collection<Identifier> identifiers, Map<Identifier, List<Link>> arrivedAt) {
        return identifiers.stream()
                .flatMap(identifier -> Stream.concat(
                        arrivedAt.getOrDefault(identifier, List.of()).stream(),
                        surrounded.linksAt(identifier).stream().map(StoredLink::link)));
    }

    private boolean isHeld(Link.Key key, Map<Link.Key, Optional<HeldLink>> holds) {
        return holds.getOrDefault(key, Optional.empty()).isPresent()
                || (!holds.containsKey(key) && surrounded.heldOf(key).isPresent());
    }

    /** The links whose state is not what is stored. */
    private SequencedMap<Link.Key, Optional<HeldLink>> holds(List<Decided> decisions) {
        SequencedMap<Link.Key, Optional<HeldLink>> holds = new LinkedHashMap<>();
        decisions.stream()
                .flatMap(decided -> decided.held().stream())
                .sorted(Comparator.comparing(HeldLink::link, Link.CANONICAL))
                .filter(link -> !isWaiting(link))
                .forEach(link -> holds.put(link.link().key(), Optional.of(link)));
        decisions.forEach(decided -> decided.accepted().forEach(key -> holds.put(key, Optional.empty())));
        return holds;
    }

    /** A deferred link that waits already goes on waiting. */
    private boolean isWaiting(HeldLink link) {
        return link.reason() == HeldReason.PENDING
                && surrounded
                        .heldOf(link.link().key())
                        .filter(HeldReason.PENDING::equals)
                        .isPresent();
    }
}
