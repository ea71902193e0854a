package selfsame.ingestion.metrics;

import java.time.Instant;
import selfsame.cypher.outbox.MeasureOutbox;

/** How things stood. */
record Snapshot(Instant at, Balance balance, MeasureOutbox.Row outbox) {

    /** How long the oldest row of the outbox waits; 0 when none does. */
    double outboxAgeSeconds() {
        Long oldestAt = outbox.oldestAt();
        return oldestAt == null ? 0 : Math.max(0, at.toEpochMilli() - oldestAt) / 1e3;
    }
}
