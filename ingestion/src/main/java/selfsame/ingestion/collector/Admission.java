package selfsame.ingestion.collector;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import selfsame.ingestion.contract.Source;

/** Decides what is taken now and what later: by rate, by memory, by how far the resolver is behind. Thread-safe. */
final class Admission {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int KIB = 1024;

    private final CollectorProperties bounds;
    private final ResolverLag lag;
    private final Semaphore kibInFlight;
    private final Map<String, Bucket> rates = new ConcurrentHashMap<>();

    Admission(CollectorProperties bounds, ResolverLag lag) {
        this.bounds = bounds;
        this.lag = lag;
        this.kibInFlight = new Semaphore(kib(bounds.bodySizeInFlightMax().toBytes()));
    }

    /** Memory that a request holds until it is answered. */
    interface Reservation extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Admits a request before its body is read.
     *
     * @param bytes that its body has or may have
     * @throws TryLater when there is no room or the resolver is too far behind
     */
    Reservation reserve(long bytes) {
        if (bounds.eventsBehindMax() > 0 && lag.eventsBehind().orElse(0) > bounds.eventsBehindMax()) {
            throw TryLater.behind(bounds.retryAfter());
        }
        int kib = kib(bytes);
        if (!kibInFlight.tryAcquire(kib)) {
            throw TryLater.busy(SOON);
        }
        return () -> kibInFlight.release(kib);
    }

    /** @throws TryLater when the source has sent too much already; then none of these events counts */
    void admit(Source source, int events) {
        Bucket rate = rates.computeIfAbsent(source.name(), name -> newRate());
        ConsumptionProbe probe = rate.tryConsumeAndReturnRemaining(events);
        if (!probe.isConsumed()) {
            throw TryLater.tooManyEvents(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket newRate() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(bounds.eventsBurstMax())
                        .refillGreedy(bounds.eventsPerSecondMax(), SOON)
                        .build())
                .build();
    }

    private static int kib(long bytes) {
        return Math.toIntExact(bytes / KIB + 1);
    }
}
