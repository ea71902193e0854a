package selfsame.ingestion.collector;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Supplier;
import selfsame.ingestion.collector.Receipt.Result;
import selfsame.ingestion.collector.Receipt.Status;
import selfsame.ingestion.contract.RejectionReason;
import selfsame.ingestion.contract.Source;

/**
 * {@code selfsame.collector.events.accepted} and {@code .rejected} by source (and reason), counted once Kafka has them; {@code
 * selfsame.collector.acknowledgement}, the time Kafka takes. Requests are timed by Spring as {@code http.server.requests}.
 */
final class CollectorMetrics {

    private final MeterRegistry registry;
    private final Timer acknowledgement;

    CollectorMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.acknowledgement = Timer.builder("selfsame.collector.acknowledgement")
                .description("From handing a request's events to Kafka until it has them all")
                .publishPercentileHistogram()
                .register(registry);
    }

    <T> T timeAcknowledgement(Supplier<T> sending) {
        Timer.Sample sample = Timer.start(registry);
        try {
            return sending.get();
        } finally {
            sample.stop(acknowledgement);
        }
    }

    void count(Source source, List<Result> results) {
        double accepted = results.stream()
                .filter(result -> result.status() == Status.ACCEPTED)
                .count();
        registry.counter("selfsame.collector.events.accepted", "source", source.name())
                .increment(accepted);
        results.forEach(result -> countRejected(source, result));
    }

    private void countRejected(Source source, Result result) {
        RejectionReason reason = result.reason();
        if (reason != null) {
            registry.counter("selfsame.collector.events.rejected", "source", source.name(), "reason", reason.name())
                    .increment();
        }
    }
}
