package selfsame.ingestion.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.balance.FindTallies;
import selfsame.cypher.balance.LockTally;
import selfsame.cypher.outbox.MeasureOutbox;

/** The graph's side of the balance. */
final class Ledger {

    /** A resolver that holds the lock longer than this is not at a commit; this round is given up. */
    private static final TransactionConfig BOUNDED =
            TransactionConfig.builder().withTimeout(Duration.ofSeconds(3)).build();

    private final Driver driver;
    private final String topic;

    Ledger(Driver driver, String topic) {
        this.driver = driver;
        this.topic = topic;
    }

    /**
     * Exact, in the resolver's way as little as can be: all partitions are read without locks, and only one that does not add up,
     * because a commit was seen by half or events were lost, is read again under its lock.
     */
    List<Tally> tallies() {
        try (Session session = driver.session()) {
            List<Tally> exact = new ArrayList<>();
            byKey(CypherRunner.run(session, new FindTallies(topic + "-")))
                    .forEach((key, tally) -> exact.add(tally.addsUp() ? tally : locked(session, key)));
            return exact;
        }
    }

    MeasureOutbox.Row outbox() {
        try (Session session = driver.session()) {
            return CypherRunner.run(session, new MeasureOutbox()).getFirst();
        }
    }

    /** Leaving a transaction that was not committed rolls it back. */
    private static Tally locked(Session session, String key) {
        try (Transaction transaction = session.beginTransaction(BOUNDED)) {
            return tally(CypherRunner.run(transaction, new LockTally(key)));
        }
    }

    private static Map<String, Tally> byKey(List<FindTallies.Row> rows) {
        Map<String, List<FindTallies.Row>> grouped = new LinkedHashMap<>();
        rows.forEach(row ->
                grouped.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        grouped.forEach((key, ofPartition) -> tallies.put(key, tally(ofPartition)));
        return tallies;
    }

    private static Tally tally(List<FindTallies.Row> rows) {
        SortedMap<String, Outcome> bySource = new TreeMap<>();
        for (FindTallies.Row row : rows) {
            if (row.source() != null) {
                bySource.put(row.source(), new Outcome(row.applied(), row.duplicates(), row.rejected()));
            }
        }
        return new Tally(rows.getFirst().partition(), rows.getFirst().offset(), bySource);
    }
}
