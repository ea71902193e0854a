package selfsame.ingestion.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import selfsame.cypher.outbox.MeasureOutbox;

class BalanceMetersTests {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    private final Board board = new Board(() -> NOW, Duration.ofSeconds(5));
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final BalanceMeters meters = new BalanceMeters(registry, board);

    @Test
    void figuresHaveTheNamesThatOperatorsWereTold() {
        show(NOW);

        assertThat(registry.scrape().lines())
                .contains(
                        "selfsame_events_received_total 12.0",
                        "selfsame_events_applied_total{source=\"shop\"} 7.0",
                        "selfsame_events_duplicates_total{source=\"shop\"} 2.0",
                        "selfsame_events_rejected_total{source=\"shop\"} 1.0",
                        "selfsame_events_in_flight 2.0",
                        "selfsame_events_lag{partition=\"0\"} 2.0",
                        "selfsame_events_unaccounted 0.0",
                        "selfsame_outbox_depth 3.0",
                        "selfsame_outbox_oldest_age_seconds 1.5",
                        "selfsame_balance_up 1.0");
    }

    @Test
    void gaugesAreNoNumbersAndCountersStandStillWhileNobodyKnows() {
        show(NOW);
        board.loseSight();

        assertThat(registry.scrape().lines())
                .contains(
                        "selfsame_balance_up 0.0",
                        "selfsame_events_unaccounted NaN",
                        "selfsame_events_received_total 12.0",
                        "selfsame_events_applied_total{source=\"shop\"} 7.0");
    }

    @Test
    void snapshotThatIsTooOldIsNotHowThingsStand() {
        show(NOW.minusSeconds(6));

        assertThat(board.current()).isEmpty();
        assertThat(new BalanceEndpoint(board).balance().getStatus())
                .isEqualTo(WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
    }

    private void show(Instant at) {
        Tally tally = new Tally(0, 10, new TreeMap<>(Map.of("shop", new Outcome(7, 2, 1))));
        Snapshot snapshot = new Snapshot(
                at,
                Balance.of(List.of(tally), Map.of(0, 12L)),
                new MeasureOutbox.Row(3, at.minusMillis(1_500).toEpochMilli(), 0));
        board.show(snapshot);
        meters.update(snapshot);
    }
}
