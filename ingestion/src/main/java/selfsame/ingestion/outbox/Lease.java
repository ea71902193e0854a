package selfsame.ingestion.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import selfsame.cypher.outbox.ReleaseLease;
import selfsame.cypher.outbox.TakeLease;

/**
 * Who relays a shard: one holder at a time, until it is late. It saves work, no more: what keeps two holders from doing harm is
 * that Kafka fences the older producer.
 */
final class Lease implements AutoCloseable {

    private final Graph graph;
    private final String name;
    private final String owner;
    private final Duration time;
    private final InstantSource clock;
    private Instant renewAt = Instant.EPOCH;

    /** @param owner unique to this holder */
    Lease(Graph graph, String name, String owner, Duration time, InstantSource clock) {
        this.graph = graph;
        this.name = name;
        this.owner = owner;
        this.time = time;
        this.clock = clock;
    }

    /** Takes it where it is free, late, or held already. */
    boolean take() {
        renewAt = clock.instant().plus(time.dividedBy(3));
        return !graph.run(new TakeLease(name, owner, time.toMillis())).isEmpty();
    }

    /** Renews it when it is time to. False: it was lost. */
    boolean keep() {
        return clock.instant().isBefore(renewAt) || take();
    }

    /** Frees it, where it is still held. */
    @Override
    public void close() {
        graph.run(new ReleaseLease(name, owner));
    }
}
