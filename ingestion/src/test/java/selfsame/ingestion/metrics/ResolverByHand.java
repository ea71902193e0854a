package selfsame.ingestion.metrics;

import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.counter.CountEvents;
import selfsame.cypher.position.AdvancePositions;

/** Moves positions and counts as the resolver does: in one transaction, the position first. */
final class ResolverByHand {

    private final Driver driver;
    private final String topic;

    ResolverByHand(Driver driver, String topic) {
        this.driver = driver;
        this.topic = topic;
    }

    /** One batch of a partition. */
    void resolve(int partition, long from, String source, Outcome outcome) {
        resolve(partition, from, from + outcome.total(), source, outcome);
    }

    /** One batch that may count other than it reads. */
    void resolve(int partition, long from, long to, String source, Outcome outcome) {
        String key = topic + "-" + partition;
        try (Session session = driver.session();
                Transaction transaction = session.beginTransaction()) {
            CypherRunner.run(
                    transaction,
                    new AdvancePositions(
                            List.of(new AdvancePositions.Step(key, topic, partition, from, to, "a test"))));
            CypherRunner.run(
                    transaction,
                    new CountEvents(List.of(new CountEvents.Counted(
                            key + "|" + source, key, source, (int) outcome.applied(), (int) outcome.duplicates(), (int)
                                    outcome.rejected()))));
            transaction.commit();
        }
    }
}
