package selfsame.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.driver.TransactionContext;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.Statement;
import selfsame.cypher.person.CheckMembership;
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
import selfsame.identity.IdentityException;
import selfsame.identity.PersonId;
import selfsame.resolution.Writes;

/** Writes the people of a decision: minted, anchored, joined, moved, and checked. For one transaction. */
final class PeopleWriting {

    private final TransactionContext transaction;
    private final Writes writes;
    private final ChangeRows changes;

    PeopleWriting(TransactionContext transaction, Writes writes, ChangeRows changes) {
        this.transaction = transaction;
        this.writes = writes;
        this.changes = changes;
    }

    void write() {
        createPeople();
        moveAnchors();
        joinPeople();
        moveMembers();
        updatePeople();
    }

    private <R extends Record> List<R> run(Statement<R> statement) {
        return CypherRunner.run(transaction, statement);
    }

    private void createPeople() {
        List<CreatePeople.Minted> rows = writes.people().anchored().stream()
                .filter(Anchoring::minted)
                .map(minted -> new CreatePeople.Minted(
                        minted.id().toString(), minted.anchor().canonical(), writes.at()))
                .toList();
        if (!rows.isEmpty()) {
            run(new CreatePeople(rows));
        }
    }

    private void moveAnchors() {
        List<MoveAnchors.Anchored> rows = writes.people().anchored().stream()
                .filter(anchoring -> !anchoring.minted())
                .map(anchoring -> new MoveAnchors.Anchored(
                        anchoring.id().toString(), anchoring.anchor().canonical()))
                .toList();
        if (!rows.isEmpty()) {
            run(new MoveAnchors(rows));
        }
    }

    private void joinPeople() {
        List<JoinPeople.Joining> rows = new ArrayList<>();
        for (NamedPerson person : writes.people().people()) {
            String change = changes.creationOf(person.id()).orElse(null);
            person.arrived()
                    .forEach(identifier -> rows.add(new JoinPeople.Joining(
                            identifier.canonical(), person.id().toString(), writes.at(), change)));
        }
        if (!rows.isEmpty()) {
            run(new JoinPeople(rows));
        }
    }

    private void moveMembers() {
        List<MoveMembers.Move> rows = new ArrayList<>();
        changes.forEach((id, change) -> movedFrom(change)
                .forEach((before, moved) -> rows.add(new MoveMembers.Move(
                        Rows.keys(moved), before.toString(), change.survivor().toString(), writes.at(), id))));
        if (!rows.isEmpty()) {
            run(new MoveMembers(rows));
        }
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

    private void updatePeople() {
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
        List<UpdatePeople.Updated> rows = sizes.entrySet().stream()
                .map(size -> new UpdatePeople.Updated(
                        size.getKey().toString(),
                        writes.versionOf(size.getKey()),
                        size.getValue(),
                        writes.at(),
                        size.getValue() == 0 ? null : writes.policyVersion()))
                .toList();
        if (!rows.isEmpty()) {
            run(new UpdatePeople(rows));
        }
    }

    /** What another policy leaves as it is, but for the note that it does. */
    void renew() {
        if (!writes.renewal().people().isEmpty()) {
            run(new MarkDecided(Rows.ids(writes.renewal().people()), writes.policyVersion()));
        }
        List<SetExpiries.Expiring> rows = new ArrayList<>();
        writes.renewal()
                .expiries()
                .forEach((link, at) -> rows.add(new SetExpiries.Expiring(
                        link.pair().left().canonical(),
                        link.pair().right().canonical(),
                        link.kind().name(),
                        at.isPresent() ? at.getAsLong() : null)));
        if (!rows.isEmpty()) {
            rows.sort(Comparator.comparing(SetExpiries.Expiring::left).thenComparing(SetExpiries.Expiring::right));
            run(new SetExpiries(rows));
        }
    }

    /**
     * Each identifier that joined a person or moved belongs to exactly one now.
     *
     * @throws IdentityException.PostconditionFailed when not
     */
    void checkMembership() {
        List<Identifier> touched = new ArrayList<>();
        writes.people().people().forEach(person -> touched.addAll(person.arrived()));
        changes.forEach((_, change) -> touched.addAll(change.moved()));
        if (touched.isEmpty()) {
            return;
        }
        List<CheckMembership.Row> broken = run(new CheckMembership(Rows.keys(touched)));
        if (!broken.isEmpty()) {
            throw new IdentityException.PostconditionFailed(
                    "%d identifiers would not belong to exactly one person, such as %s"
                            .formatted(
                                    broken.size(),
                                    Identifier.parse(broken.getFirst().key())));
        }
    }
}
