package selfsame.api.person;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import selfsame.api.reading.Pending;
import selfsame.api.reading.Times;
import selfsame.cypher.read.FindNewestEvents;

/** How new what is said of a person is. */
public record Freshness(
        @Nullable OffsetDateTime lastEventAt,
        @Nullable OffsetDateTime resolvedAt,
        @Nullable Integer lagMs,
        int pendingAtMost,
        boolean decisionPending,
        boolean caughtUp) {

    /** @param newest when the newest event that is known of then occurred; null: there was none */
    public static Freshness then(@Nullable OffsetDateTime newest, Pending pending) {
        return new Freshness(newest, null, null, pending.atMost(), false, pending.caughtUp());
    }

    /** @param newest null for a person without events, and where nobody asks for it */
    static Freshness of(FindNewestEvents.@Nullable Row newest, boolean decisionPending, Pending pending) {
        if (newest == null) {
            return new Freshness(null, null, null, pending.atMost(), decisionPending, pending.caughtUp());
        }
        return new Freshness(
                Times.utc(newest.occurredAt()),
                Times.utc(newest.recordedAt()),
                Math.clamp(newest.recordedAt() - newest.receivedAt(), 0, Integer.MAX_VALUE),
                pending.atMost(),
                decisionPending,
                pending.caughtUp());
    }
}
