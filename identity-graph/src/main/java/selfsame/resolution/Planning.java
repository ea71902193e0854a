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
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import selfsame.decision.HeldLink;
import selfsame.decision.HeldReason;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.history.Change;
import selfsame.history.MintedId;
import selfsame.history.Named;
import selfsame.history.Naming;
import selfsame.history.Risk;
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
    private final Risk risk;

    Planning(Surrounded surrounded, Naming naming, Risk risk) {
        this.surrounded = surrounded;
        this.naming = naming;
        this.risk = risk;
    }

    /**
     * What the decisions do to people.
     *
     * @param people those whose members changed
     * @param before the person that each of their members belonged to
     * @param minted the ids anchored at one of these members, before this
     * @param generic whether identifiers are that now, and were not, or the other way round
     */
    record Plan(
            Named people,
            Map<Identifier, PersonId> before,
            List<MintedId> minted,
            List<Writes.Entry> changes,
            SequencedMap<Link.Key, Optional<HeldLink>> holds,
            SortedMap<Identifier, Boolean> generic) {

        /** Where the ids were anchored that are anchored elsewhere now. */
        Map<PersonId, Identifier> anchorsBefore() {
            Map<PersonId, Identifier> anchors = new HashMap<>();
            Set<PersonId> moved = people.anchored().stream()
                    .filter(anchoring -> !anchoring.minted())
                    .map(Named.Anchoring::id)
                    .collect(Collectors.toSet());
            minted.stream().filter(id -> moved.contains(id.id())).forEach(id -> anchors.put(id.id(), id.anchor()));
            return anchors;
        }

        /** Of the people that were there, before this. */
        Map<PersonId, Integer> versions() {
            Map<PersonId, Integer> versions = HashMap.newHashMap(minted.size());
            minted.forEach(id -> versions.put(id.id(), id.version()));
            return versions;
        }
    }

    /** The plan of what a batch does. */
    Plan plan(List<Decided> decisions, IdentityTransaction transaction) {
        return plan(
                decisions,
                decisions.stream()
                        .filter(this::changesPeople)
                        .map(this::changing)
                        .toList(),
                Map.of(),
                transaction);
    }

    /** The plan of an act, which concerns people that it does not change too. */
    Plan plan(List<Decided> decisions, Map<PersonId, Identifier> restored, IdentityTransaction transaction) {
        return plan(decisions, decisions, restored, transaction);
    }

    /** @param restored ids that are anchored again where they were */
    private Plan plan(
            List<Decided> decisions,
            List<Decided> named,
            Map<PersonId, Identifier> restored,
            IdentityTransaction transaction) {
        List<Set<Identifier>> people =
                named.stream().flatMap(decided -> decided.people().stream()).toList();
        Set<Identifier> members = new HashSet<>();
        people.forEach(members::addAll);
        Map<Identifier, PersonId> before = surrounded.ownersOf(members);
        List<MintedId> minted = before.isEmpty() ? List.of() : transaction.anchoredAt(before.keySet());
        List<Link> forest =
                named.stream().flatMap(decided -> decided.forest().stream()).toList();
        Named after = naming.name(people, before, restored(minted, restored), forest);
        SequencedMap<Link.Key, Optional<HeldLink>> holds = holds(decisions);
        return new Plan(
                withRestored(onlyChanged(after, before), minted, restored),
                before,
                minted,
                entries(after, decisions, holds),
                holds,
                generic(decisions));
    }

    private SortedMap<Identifier, Boolean> generic(List<Decided> decisions) {
        SortedMap<Identifier, Boolean> generic = new TreeMap<>();
        decisions.stream()
                .filter(decided -> !decided.deferred())
                .forEach(decided -> decided.people().stream()
                        .flatMap(Set::stream)
                        .forEach(identifier -> {
                            boolean is = decided.generic().contains(identifier);
                            if (is ? !surrounded.isGeneric(identifier) : surrounded.isMarkedGeneric(identifier)) {
                                generic.put(identifier, is);
                            }
                        }));
        return generic;
    }

    private static List<MintedId> restored(List<MintedId> minted, Map<PersonId, Identifier> anchors) {
        return minted.stream()
                .map(id ->
                        new MintedId(id.id(), anchors.getOrDefault(id.id(), id.anchor()), id.createdAt(), id.version()))
                .toList();
    }

    private static Named withRestored(Named named, List<MintedId> minted, Map<PersonId, Identifier> anchors) {
        List<Named.Anchoring> anchored = new ArrayList<>(named.anchored());
        minted.stream()
                .filter(id -> anchors.containsKey(id.id()) && !id.anchor().equals(anchors.get(id.id())))
                .filter(id -> named.anchored().stream()
                        .noneMatch(anchoring -> anchoring.id().equals(id.id())))
                .map(id -> new Named.Anchoring(id.id(), anchors.getOrDefault(id.id(), id.anchor()), false))
                .forEach(anchored::add);
        return new Named(named.people(), List.copyOf(anchored), named.changes());
    }

    /** Without the people who stay as they are: they keep their ids, whatever another policy would call them. */
    private Decided changing(Decided decided) {
        return decided.of(
                decided.people().stream().filter(members -> !isStored(members)).toList());
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

    private List<Writes.Entry> entries(Named after, List<Decided> decisions, Map<Link.Key, Optional<HeldLink>> holds) {
        Map<Identifier, List<Link>> arrivedAt = new HashMap<>();
        decisions.stream().flatMap(decided -> decided.arrived().stream()).forEach(link -> {
            arrivedAt
                    .computeIfAbsent(link.pair().left(), _ -> new ArrayList<>())
                    .add(link);
            arrivedAt
                    .computeIfAbsent(link.pair().right(), _ -> new ArrayList<>())
                    .add(link);
        });
        return after.changes().stream()
                .map(change -> new Writes.Entry(
                        change, because(change, arrivedAt, holds), risk(change, after, arrivedAt, holds)))
                .toList();
    }

    /** Of a merge, of what came to the survivor and the rest of it as it is now. */
    private OptionalDouble risk(
            Change change,
            Named after,
            Map<Identifier, List<Link>> arrivedAt,
            Map<Link.Key, Optional<HeldLink>> holds) {
        if (!(change instanceof Change.Merged merged)) {
            return OptionalDouble.empty();
        }
        Set<Identifier> rest = new HashSet<>();
        after.people().stream()
                .filter(person -> person.id().equals(merged.survivor()))
                .forEach(person -> rest.addAll(person.members()));
        rest.removeAll(merged.moved());
        Map<Link.Key, Link> between = new HashMap<>();
        linksOf(merged.moved(), arrivedAt)
                .distinct()
                .filter(link -> rest.contains(link.pair().left())
                        || rest.contains(link.pair().right()))
                .filter(link -> !isHeld(link.key(), holds))
                .forEach(link -> between.merge(link.key(), link, Link::gather));
        return OptionalDouble.of(risk.of(merged.moved(), rest, between.values()));
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
