package selfsame.api.reading;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import selfsame.cypher.Statement;

/** Runs the few statements that write and decide nothing: notes about what is there. Thread-safe. */
@Component
public class GraphWriter {

    private final GraphReader graph;
    private final TransactionTemplate transaction;

    GraphWriter(GraphReader graph, PlatformTransactionManager transactions, ReadingProperties properties) {
        this.graph = graph;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(Math.toIntExact(properties.statementMax().toSeconds()));
    }

    /** @param check of the rows; what it throws takes everything back */
    public <R extends Record> void write(Statement<R> statement, Consumer<List<R>> check) {
        graph.translating(() -> transaction.execute(status -> {
            List<R> rows = graph.timed(statement);
            check.accept(rows);
            return rows;
        }));
    }
}
