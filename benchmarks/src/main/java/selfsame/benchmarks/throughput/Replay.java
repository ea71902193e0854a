package selfsame.benchmarks.throughput;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.SummaryCounters;
import org.neo4j.driver.types.TypeSystem;

/**
 * Writes again what batches wrote: the same statements with the same rows, a transaction a batch, one after the other. Statements that
 * leave nothing behind (reads, locks) are left out, as the first replay has shown which those are. So nothing is read, decided or
 * waited for.
 */
final class Replay {

    private final Driver driver;
    private final Map<String, Boolean> leavesSomething = new HashMap<>();

    Replay(Driver driver) {
        this.driver = driver;
    }

    /** @return rows written: of lists that are parameters, all entries */
    long run(List<List<Query>> batches) {
        long rows = 0;
        try (Session session = driver.session()) {
            for (List<Query> batch : batches) {
                rows += session.executeWrite(transaction -> {
                    long inBatch = 0;
                    for (Query query : batch) {
                        if (leavesSomething.getOrDefault(query.text(), true)) {
                            SummaryCounters counters =
                                    transaction.run(query).consume().counters();
                            inBatch += counters.containsUpdates() ? rowsOf(query) : 0;
                        }
                    }
                    return inBatch;
                });
            }
        }
        return rows;
    }

    /** Tells statements that write from those that do not, by running all of them. */
    void learn(List<List<Query>> batches) {
        try (Session session = driver.session()) {
            for (List<Query> batch : batches) {
                session.executeWriteWithoutResult(transaction -> batch.forEach(query -> leavesSomething.merge(
                        query.text(),
                        transaction.run(query).consume().counters().containsUpdates(),
                        Boolean::logicalOr)));
            }
        }
    }

    /** All of a statement's parameters are in one map. */
    private static long rowsOf(Query query) {
        long rows = 0;
        for (Value given : query.parameters().values()) {
            for (Value parameter : given.values()) {
                rows += parameter.hasType(TypeSystem.getDefault().LIST()) ? parameter.size() : 0;
            }
        }
        return Math.max(1, rows);
    }
}
