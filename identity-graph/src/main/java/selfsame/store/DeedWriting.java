package selfsame.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neo4j.driver.TransactionContext;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.change.NoteUndone;
import selfsame.cypher.fact.CreateFacts;
import selfsame.cypher.fact.EndFacts;
import selfsame.cypher.link.RemoveLinks;
import selfsame.cypher.question.ReopenCases;
import selfsame.history.Fact;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.resolution.Deed;
import selfsame.resolution.Writes;

/** Writes what a steward said, and what of it ended. For one transaction. */
final class DeedWriting {

    private final TransactionContext transaction;
    private final SurrogateIds ids;
    private final Writes writes;

    DeedWriting(TransactionContext transaction, SurrogateIds ids, Writes writes) {
        this.transaction = transaction;
        this.ids = ids;
        this.writes = writes;
    }

    /** The links of confirmations that ended. */
    void removeLinks() {
        List<RemoveLinks.Gone> rows = writes.deed().stream()
                .flatMap(deed -> deed.unconfirmed().stream())
                .sorted()
                .map(pair -> new RemoveLinks.Gone(
                        pair.left().canonical(), pair.right().canonical(), LinkKind.CONFIRMED.name()))
                .toList();
        if (!rows.isEmpty()) {
            CypherRunner.run(transaction, new RemoveLinks(rows, writes.at()));
        }
    }

    /** After everything else, which it stands beside. */
    void write() {
        writes.deed().ifPresent(deed -> {
            endFacts(deed);
            createFacts(deed);
            noteUndone(deed);
            deed.undoes().ifPresent(act -> CypherRunner.run(transaction, new ReopenCases(act, writes.at())));
        });
    }

    private void endFacts(Deed deed) {
        if (!deed.facts().ended().isEmpty()) {
            CypherRunner.run(transaction, new EndFacts(deed.facts().ended(), deed.change(), writes.at()));
        }
    }

    private void createFacts(Deed deed) {
        List<CreateFacts.NewFact> rows = deed.facts().entries(deed.change(), writes.at()).stream()
                .map(entry -> new CreateFacts.NewFact(
                        entry.id(),
                        kind(entry.fact()),
                        entry.begunBy(),
                        writes.at(),
                        entry.saidAt(),
                        writes.actor(),
                        deed.reason(),
                        left(entry.fact()),
                        right(entry.fact())))
                .toList();
        if (!rows.isEmpty()) {
            CypherRunner.run(transaction, new CreateFacts(rows));
        }
    }

    private static String kind(Fact fact) {
        return switch (fact) {
            case Fact.Apart _ -> FactRows.APART;
            case Fact.Same _ -> FactRows.SAME;
            case Fact.Retracted _ -> FactRows.RETRACTED;
        };
    }

    private List<Long> left(Fact fact) {
        return switch (fact) {
            case Fact.Apart apart -> ids.nodes(apart.left());
            case Fact.Same(Pair pair) -> ids.nodes(Set.of(pair.left()));
            case Fact.Retracted(Pair pair) -> ids.nodes(Set.of(pair.left()));
        };
    }

    private List<Long> right(Fact fact) {
        return switch (fact) {
            case Fact.Apart apart -> ids.nodes(apart.right());
            case Fact.Same(Pair pair) -> ids.nodes(Set.of(pair.right()));
            case Fact.Retracted(Pair pair) -> ids.nodes(Set.of(pair.right()));
        };
    }

    private void noteUndone(Deed deed) {
        List<NoteUndone.Noted> rows = new ArrayList<>();
        deed.undoes().ifPresent(change -> rows.add(new NoteUndone.Noted(change, deed.change())));
        deed.restores().ifPresent(change -> rows.add(new NoteUndone.Noted(change, null)));
        if (!rows.isEmpty()) {
            CypherRunner.run(transaction, new NoteUndone(rows));
        }
    }
}
