package selfsame.ingestion.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The board as meters. While nobody knows how things stand, gauges are not a number, counters stand still, and {@code up} is 0. */
final class BalanceMeters {

    private final MeterRegistry registry;
    private final Board board;
    private final MultiGauge lag;
    private final Set<String> sources = new HashSet<>();

    BalanceMeters(MeterRegistry registry, Board board) {
        this.registry = registry;
        this.board = board;
        FunctionCounter.builder("selfsame.events.received", board, BalanceMeters::received)
                .description("events that Kafka holds or held for the resolver")
                .register(registry);
        Gauge.builder("selfsame.balance.up", board, shown -> shown.current().isPresent() ? 1 : 0)
                .description("1 while Neo4j and Kafka both tell how things stand")
                .register(registry);
        gauge(
                "selfsame.events.in.flight",
                "received and not yet resolved",
                now -> now.balance().inFlightTotal());
        gauge(
                "selfsame.events.unaccounted",
                "received - applied - duplicates - rejected - in flight; must be 0",
                now -> now.balance().unaccounted());
        gauge(
                "selfsame.outbox.depth",
                "rows that the relay has yet to publish",
                now -> now.outbox().depth());
        gauge(
                "selfsame.outbox.set.aside.rows",
                "rows that cannot be published and wait for an operator",
                now -> now.outbox().setAside());
        gauge("selfsame.outbox.oldest.age.seconds", "how long the oldest row waits", Snapshot::outboxAgeSeconds);
        lag = MultiGauge.builder("selfsame.events.lag")
                .description("events of a partition not yet resolved")
                .register(registry);
    }

    /** Sources and partitions are known once they are seen. By one thread. */
    void update(Snapshot snapshot) {
        for (String source : snapshot.balance().bySource().keySet()) {
            if (sources.add(source)) {
                counter("selfsame.events.applied", source, Outcome::applied);
                counter("selfsame.events.duplicates", source, Outcome::duplicates);
                counter("selfsame.events.rejected", source, Outcome::rejected);
            }
        }
        List<MultiGauge.Row<?>> rows = snapshot.balance().inFlight().entrySet().stream()
                .<MultiGauge.Row<?>>map(partition -> MultiGauge.Row.of(
                        Tags.of("partition", partition.getKey().toString()), partition.getValue()))
                .toList();
        lag.register(rows, true);
    }

    private void gauge(String name, String description, ToDoubleFunction<Snapshot> figure) {
        Gauge.builder(
                        name,
                        board,
                        shown -> shown.current().map(figure::applyAsDouble).orElse(Double.NaN))
                .description(description)
                .register(registry);
    }

    private void counter(String name, String source, ToLongFunction<Outcome> figure) {
        FunctionCounter.builder(name, board, shown -> figure.applyAsLong(outcome(shown, source)))
                .tag("source", source)
                .register(registry);
    }

    private static double received(Board board) {
        return board.latest().map(latest -> latest.balance().received()).orElse(0L);
    }

    private static Outcome outcome(Board board, String source) {
        return board.latest()
                .map(latest -> latest.balance().bySource().get(source))
                .orElse(Outcome.NONE);
    }
}
