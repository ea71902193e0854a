package selfsame.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neo4j.driver.SimpleQueryRunner;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.fact.FactRow;
import selfsame.cypher.fact.ReadFactsAt;
import selfsame.cypher.fact.ReadFactsOfAct;
import selfsame.history.Fact;
import selfsame.history.Ledger;
import selfsame.identity.Identifier;
import selfsame.identity.Pair;

/** What stewards said, as the graph keeps it. */
final class FactRows {

    static final String APART = "APART";
    static final String SAME = "SAME";
    static final String RETRACTED = "RETRACTED";

    /** By act, then by number: facts are numbered under the act that began them. */
    private static final Comparator<FactRow> ORDER = Comparator.comparing(FactRow::begunBy)
            .thenComparingInt(
                    row -> Integer.parseInt(row.id().substring(row.id().lastIndexOf('.') + 1)));

    private FactRows() {}

    /** In force around identifiers. */
    static Ledger saidOf(SimpleQueryRunner runner, Collection<String> keys) {
        return ledger(CypherRunner.run(runner, new ReadFactsAt(List.copyOf(keys))));
    }

    static Ledger saidBy(SimpleQueryRunner runner, String act) {
        return ledger(CypherRunner.run(runner, new ReadFactsOfAct(act)));
    }

    private static Ledger ledger(Collection<FactRow> rows) {
        List<Ledger.Entry> entries = new ArrayList<>(rows.size());
        rows.stream()
                .sorted(ORDER)
                .forEach(row -> entries.add(new Ledger.Entry(
                        row.id(), fact(row), row.saidAt(), row.begunBy(), Optional.ofNullable(row.endedBy()))));
        return new Ledger(entries);
    }

    private static Fact fact(FactRow row) {
        return switch (row.kind()) {
            case APART -> Fact.Apart.of(Rows.identifiers(row.left()), Rows.identifiers(row.right()));
            case SAME -> new Fact.Same(pair(row));
            case RETRACTED -> new Fact.Retracted(pair(row));
            default -> throw new IllegalStateException("a fact of an unknown kind: " + row.kind());
        };
    }

    private static Pair pair(FactRow row) {
        return new Pair(
                Identifier.parse(row.left().getFirst()),
                Identifier.parse(row.right().getFirst()));
    }
}
