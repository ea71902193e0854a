package selfsame.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import selfsame.cypher.person.CheckMembership;
import selfsame.cypher.person.CheckMoved;
import selfsame.cypher.person.CreatePeople;
import selfsame.cypher.person.JoinPeople;
import selfsame.cypher.person.MoveAnchors;
import selfsame.cypher.person.MoveMembers;
import selfsame.cypher.person.UpdatePeople;
import selfsame.cypher.policy.MarkDecided;
import selfsame.cypher.policy.SetExpiries;
import selfsame.history.Change;
import selfsame.history.Named.Anchoring;
import selfsame.history.Named.NamedPerson;
import selfsame.identity.Identifier;
import selfsame.identity.PersonId;
import selfsame.resolution.Writes;

/** The people of a decision as statements: minted, anchored, joined, moved, renewed. For one transaction. */
final class PeopleRows {

    private final Writes writes;
    private final ChangeRows changes;
    private final SurrogateIds ids;

    PeopleRows(Writes writes, ChangeRows changes, SurrogateIds ids) {
        this.writes = writes;
        this.changes = changes;
        this.ids = ids;
    }

    CreatePeople minted() {
        return new CreatePeople(writes.people().anchored().stream()
                .filter(Anchoring::minted)
                .map(minted -> new CreatePeople.Minted(
                        minted.id().toString(), minted.anchor().canonical(), writes.at()))
                .toList());
    }

    MoveAnchors anchors() {
        return new MoveAnchors(writes.people().anchored().stream()
                .filter(anchoring -> !anchoring.minted())
                .map(anchoring -> new MoveAnchors.Anchored(
                        anchoring.id().toString(), anchoring.anchor().canonical()))
                .toList());
    }

    JoinPeople joinings() {
        List<JoinPeople.Joining> rows = new ArrayList<>();
        for (NamedPerson person : writes.people().people()) {
            String change = changes.creationOf(person.id()).orElse(null);
            person.arrived()
                    .forEach(identifier -> rows.add(new JoinPeople.Joining(
                            identifier.canonical(), person.id().toString(), writes.at(), change)));
        }
        return new JoinPeople(rows);
    }

    MoveMembers moves() {
        List<MoveMembers.Move> rows = new ArrayList<>();
        changes.forEach((id, change) -> movedFrom(change)
                .forEach((before, moved) -> rows.add(new MoveMembers.Move(
                        ids.nodes(moved), before.toString(), change.survivor().toString(), writes.at(), id))));
        return new MoveMembers(rows);
    }

    private SortedMap<PersonId, List<Identifier>> movedFrom(Change change) {
        SortedMap<PersonId, List<Identifier>> moved = new TreeMap<>();
        for (Identifier identifier : change.moved()) {
            PersonId before = writes.before().get(identifier);
            if (before != null) {
                moved.computeIfAbsent(before, _ -> new ArrayList<>()).add(identifier);
            }
        }
        return moved;
    }

    UpdatePeople updated() {
        Map<PersonId, Integer> sizes = new TreeMap<>();
        writes.deed().ifPresent(deed -> sizes.putAll(deed.concerned()));
        changes.forEach((_, change) -> {
            if (change instanceof Change.Merged merged) {
                sizes.put(merged.absorbed(), 0);
            }
        });
        writes.people()
                .people()
                .forEach(person -> sizes.put(person.id(), person.members().size()));
        return new UpdatePeople(sizes.entrySet().stream()
                .map(size -> new UpdatePeople.Updated(
                        size.getKey().toString(),
                        writes.versionOf(size.getKey()),
                        size.getValue(),
                        writes.at(),
                        size.getValue() == 0 ? null : writes.policyVersion()))
                .toList());
    }

    /** What another policy leaves as it is, but for the note that it does. */
    MarkDecided renewed() {
        return new MarkDecided(Rows.ids(writes.renewal().people()), writes.policyVersion());
    }

    SetExpiries expiries() {
        List<SetExpiries.Expiring> rows = new ArrayList<>();
        writes.renewal()
                .expiries()
                .forEach((link, at) -> rows.add(new SetExpiries.Expiring(
                        link.pair().left().canonical(),
                        link.pair().right().canonical(),
                        link.kind().name(),
                        at.isPresent() ? at.getAsLong() : null)));
        rows.sort(Comparator.comparing(SetExpiries.Expiring::left).thenComparing(SetExpiries.Expiring::right));
        return new SetExpiries(rows);
    }

    /** Asks for those, of the identifiers that joined a person, which do not belong to exactly one now. */
    CheckMembership joined() {
        List<Identifier> joined = new ArrayList<>();
        writes.people().people().forEach(person -> joined.addAll(person.arrived()));
        return new CheckMembership(Rows.keys(joined));
    }

    /** The same of those that moved. */
    CheckMoved moved() {
        Set<Identifier> moved = new HashSet<>();
        changes.forEach((_, change) -> moved.addAll(change.moved()));
        moved.retainAll(writes.before().keySet());
        return new CheckMoved(ids.nodes(moved));
    }
}
