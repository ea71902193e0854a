package selfsame.ingestion.outbox;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import selfsame.ingestion.topics.Topics;

/** What an operator sees of the relay. */
final class RelayMetrics {

    private final Map<String, Counter> published;
    private final Counter superseded;
    private final Counter setAside;
    private final AtomicInteger active = new AtomicInteger();

    RelayMetrics(MeterRegistry registry) {
        published = Topics.FROM_OUTBOX.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), topic -> registry.counter("selfsame.relay.published", "topic", topic)));
        superseded = registry.counter("selfsame.relay.superseded");
        setAside = registry.counter("selfsame.relay.set.aside");
        registry.gauge("selfsame.relay.active.shards", active);
    }

    void published(Publication publication) {
        publication.records().stream()
                .collect(Collectors.groupingBy(OutboxRecord::topic, Collectors.counting()))
                .forEach(
                        (topic, records) -> requireNonNull(published.get(topic)).increment(records));
        superseded.increment(publication.superseded());
    }

    void setAside() {
        setAside.increment();
    }

    void active() {
        active.incrementAndGet();
    }

    void inactive() {
        active.decrementAndGet();
    }
}
