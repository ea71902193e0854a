package selfsame.ingestion.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What an operator sees of one destination. */
final class WebhooksMetrics {

    private static final String COUNTS = "selfsame.webhooks.changes";

    private final MeterRegistry registry;
    private final Tags destination;
    private final Timer age;

    WebhooksMetrics(MeterRegistry registry, String destination) {
        this.registry = registry;
        this.destination = Tags.of("destination", destination);
        this.age = Timer.builder("selfsame.webhooks.age")
                .description("from the change to its delivery")
                .tags(this.destination)
                .publishPercentileHistogram()
                .register(registry);
    }

    void delivered(Instant changedAt, Instant now) {
        count("delivered");
        Duration taken = Duration.between(changedAt, now);
        age.record(taken.isNegative() ? Duration.ZERO : taken);
    }

    void withheld(Screening.Reason reason) {
        registry.counter(
                        "selfsame.webhooks.withheld",
                        destination.and("reason", reason.name().toLowerCase(Locale.ROOT)))
                .increment();
    }

    void retried() {
        registry.counter("selfsame.webhooks.retries", destination).increment();
    }

    void setAside() {
        count("set_aside");
    }

    /** How many changes came to this. */
    double changes(String outcome) {
        return registry.counter(COUNTS, destination.and("outcome", outcome)).count();
    }

    <T> void gauge(String name, T object, ToDoubleFunction<T> value) {
        registry.gauge("selfsame.webhooks." + name, destination, object, value);
    }

    private void count(String outcome) {
        registry.counter(COUNTS, destination.and("outcome", outcome)).increment();
    }
}
