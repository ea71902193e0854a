package selfsame.ingestion.resolver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.Resolved;

/** What an operator sees of the resolver: batches, delays, and what went wrong. */
final class ResolverMetrics {

    private final Timer batches;
    private final DistributionSummary batchSizes;
    private final Timer occurredToReceived;
    private final Timer receivedToApplied;
    private final Counter attempts;
    private final Counter fenced;
    private final Counter setAside;
    private final Counter deferred;
    private final Counter unavailable;
    private final Clock clock;
    private final MeterRegistry registry;

    ResolverMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        batches = timer("selfsame.resolver.batch", "one batch, from decoded records to its commit");
        batchSizes = DistributionSummary.builder("selfsame.resolver.batch.size")
                .description("records in one transaction")
                .register(registry);
        occurredToReceived = timer("selfsame.delay.occurred.to.received", "how late events reach the collector");
        receivedToApplied = timer("selfsame.delay.received.to.applied", "how long events take from collector to graph");
        attempts = Counter.builder("selfsame.resolver.transactions")
                .description("attempts at a transaction; more than batches are retries")
                .register(registry);
        fenced = Counter.builder("selfsame.resolver.fenced")
                .description("batches dropped because another resolver moved the position")
                .register(registry);
        setAside = Counter.builder("selfsame.resolver.set.aside")
                .description("events that fail each time they are applied")
                .register(registry);
        deferred = Counter.builder("selfsame.resolver.deferred")
                .description("links left PENDING because a decision was too large for the stream")
                .register(registry);
        unavailable = Counter.builder("selfsame.resolver.store.unavailable")
                .description("times that consumption paused because the graph could not be reached")
                .register(registry);
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    Runnable attempts() {
        return attempts::increment;
    }

    /** Times a batch; the delays of its events are noted when it was applied. */
    Resolved timed(Batch batch, Supplier<Resolved> resolve) {
        long start = System.nanoTime();
        Resolved outcome = resolve.get();
        batches.record(Duration.ofNanos(System.nanoTime() - start));
        batchSizes.record(batch.deliveries().size());
        if (outcome instanceof Resolved.Applied) {
            batch.deliveries().forEach(this::delays);
        }
        return outcome;
    }

    private void delays(Delivery delivery) {
        if (delivery.content() instanceof Delivery.Content.Event(IncomingEvent event)) {
            occurredToReceived.record(Duration.ofMillis(Math.max(0, event.receivedAt() - event.occurredAt())));
            receivedToApplied.record(Duration.ofMillis(Math.max(0, clock.millis() - event.receivedAt())));
        }
    }

    void applied(Resolved.Applied applied) {
        applied.changes()
                .forEach(change -> registry.counter(
                                "selfsame.changes", "kind", change.getClass().getSimpleName())
                        .increment());
        deferred.increment(applied.deferred());
    }

    void fenced() {
        fenced.increment();
    }

    void setAside() {
        setAside.increment();
    }

    void unavailable() {
        unavailable.increment();
    }
}
