package selfsame.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTests {

    private static final Metrics METRICS = new Metrics("""
            # HELP selfsame_events_rejected_total
            # TYPE selfsame_events_rejected_total counter
            selfsame_events_rejected_total{reason="SCHEMA",source="web-shop",stage="COLLECTOR"} 3.0
            selfsame_events_rejected_total{reason="ID_REUSED",source="web-shop",stage="RESOLVER"} 1.0
            selfsame_events_applied_total{source="web-shop"} 1.2E4
            process_uptime_seconds 12.5
            """);

    @Test
    void aFigureIsSummedOverItsLabels() {
        assertThat(METRICS.sum("selfsame_events_rejected_total")).isEqualTo(4);
        assertThat(METRICS.sum("selfsame_events_applied_total")).isEqualTo(12_000);
        assertThat(METRICS.sum("process_uptime_seconds")).isEqualTo(13);
    }

    @Test
    void aFigureIsSummedWhereALabelHasAValue() {
        assertThat(METRICS.sum("selfsame_events_rejected_total", "stage", "COLLECTOR"))
                .isEqualTo(3);
    }

    @Test
    void aFigureThatIsNotThereIsZero() {
        assertThat(METRICS.sum("selfsame_events")).isZero();
    }
}
