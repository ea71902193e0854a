package selfsame.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.SimpleQueryRunner;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.fact.FactRow;
import selfsame.cypher.fact.ReadFacts;
import selfsame.cypher.fact.ReadFactsOfAct;
import selfsame.history.Fact;
import selfsame.history.Ledger;
import selfsame.identity.Identifier;
import selfsame.identity.Pair;

/** What stewards said, as the graph keeps it. For one transaction. */
final class FactRows {

    static final String APART = "APART";
    static final String SAME = "SAME";
    static final String RETRACTED = "RETRACTED";

    /** By act, then by number: facts are numbered under the act that began them. */
    private static final Comparator<FactRow> ORDER = Comparator.comparing(FactRow::begunBy)
            .thenComparingInt(
                    row -> Integer.parseInt(row.id().substring(row.id().lastIndexOf('.') + 1)));

    private final SimpleQueryRunner runner;
    private final SurrogateIds ids;
    private final Map<Long, FactRow> read = new HashMap<>();

    FactRows(SimpleQueryRunner runner, SurrogateIds ids) {
        this.runner = runner;
        this.ids = ids;
    }

    /** @param nodes of facts that were just seen to be in force; of whom such a fact speaks never changes, so it is read once */
    Ledger inForce(Set<Long> nodes) {
        List<Long> unread =
                nodes.stream().filter(node -> !read.containsKey(node)).sorted().toList();
        if (!unread.isEmpty()) {
            remember(CypherRunner.run(runner, new ReadFacts(unread)));
        }
        return ledger(nodes.stream().map(read::get).filter(Objects::nonNull).toList());
    }

    Ledger saidBy(String act) {
        return ledger(remember(CypherRunner.run(runner, new ReadFactsOfAct(act))));
    }

    private List<FactRow> remember(List<FactRow> rows) {
        rows.forEach(row -> read.put(row.node(), row));
        return rows;
    }

    private Ledger ledger(Collection<FactRow> rows) {
        List<Ledger.Entry> entries = new ArrayList<>(rows.size());
        rows.stream()
                .sorted(ORDER)
                .forEach(row -> entries.add(new Ledger.Entry(
                        row.id(), fact(row), row.saidAt(), row.begunBy(), Optional.ofNullable(row.endedBy()))));
        return new Ledger(entries);
    }

    private Fact fact(FactRow row) {
        return switch (row.kind()) {
            case APART -> Fact.Apart.of(identifiers(row.left()), identifiers(row.right()));
            case SAME -> new Fact.Same(pair(row));
            case RETRACTED -> new Fact.Retracted(pair(row));
            default -> throw new IllegalStateException("a fact of an unknown kind: " + row.kind());
        };
    }

    private Pair pair(FactRow row) {
        return new Pair(
                ids.identifier(row.left().getFirst()),
                ids.identifier(row.right().getFirst()));
    }

    private Set<Identifier> identifiers(List<String> keys) {
        return keys.stream().map(ids::identifier).collect(Collectors.toSet());
    }
}
