package selfsame.ingestion.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import selfsame.cypher.outbox.ReleaseLease;
import selfsame.cypher.outbox.TakeLease;

/**
 * Who does a work: one holder at a time, until it is late. It saves work, no more: of two relays Kafka fences the older, and two timers
 * wait for each other's locks.
 */
public final class Lease implements AutoCloseable {

    private final Graph graph;
    private final String name;
    private final String owner;
    private final Duration time;
    private final InstantSource clock;
    private Instant renewAt = Instant.EPOCH;

    /** @param owner unique to this holder */
    public Lease(Graph graph, String name, String owner, Duration time, InstantSource clock) {
        this.graph = graph;
        this.name = name;
        this.owner = owner;
        this.time = time;
        this.clock = clock;
    }

    /** Takes it where it is free, late, or held already. */
    public boolean take() {
        renewAt = clock.instant().plus(time.dividedBy(3));
        return !graph.run(new TakeLease(name, owner, time.toMillis())).isEmpty();
    }

    /** Renews it when it is time to. False: it was lost. */
    public boolean keep() {
        return clock.instant().isBefore(renewAt) || take();
    }

    /** Frees it, where it is still held. */
    @Override
    public void close() {
        graph.run(new ReleaseLease(name, owner));
    }
}
