package selfsame.ingestion.outbox;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.Driver;

/** Puts the parts of a relay together. */
record RelayFactory(Driver driver, Map<String, Object> kafka, RelayProperties properties, RelayMetrics metrics) {

    Relay relay(int shard) {
        Lease lease = lease(shard);
        return new Relay(nameOf(shard), lease, () -> term(shard, Step.Probe.NONE), properties, metrics);
    }

    /** Of a holder that nobody else is. */
    Lease lease(int shard) {
        String process = ManagementFactory.getRuntimeMXBean().getName();
        String owner = process + '/' + UUID.randomUUID();
        return new Lease(new Graph(driver), nameOf(shard), owner, properties.leaseTime(), InstantSource.system());
    }

    Term term(int shard, Step.Probe probe) {
        Outbox outbox = new Outbox(new Graph(driver), shard, properties, metrics);
        return new Term(outbox, Publisher.open(kafka, nameOf(shard), properties), metrics, probe);
    }

    /** Of the lease and of the producer: whoever opens a producer of this name fences the one before. */
    private static String nameOf(int shard) {
        return "selfsame-relay-" + shard;
    }
}
