package selfsame.ingestion.contract;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an event occurred, by our clock. */
final class EventTime {

    private EventTime() {}

    /**
     * The client's clock may be wrong, but it is equally wrong when the event occurs and when it is sent; so what lies between
     * the two is right, and ends when we received it.
     *
     * @param created by the client's clock
     * @param sent by the same clock
     */
    static Instant repaired(@Nullable Instant created, @Nullable Instant sent, Instant received) {
        if (created == null) {
            return received;
        }
        return sent == null ? created : received.minus(Duration.between(created, sent));
    }

    /** @throws EventRefused TOO_FAR_IN_FUTURE or TOO_OLD */
    static void check(Instant occurred, Instant received, @Nullable String imported, ContractProperties bounds) {
        if (occurred.isAfter(received.plus(bounds.futureToleranceMax()))) {
            throw new EventRefused(
                    RejectionReason.TOO_FAR_IN_FUTURE,
                    "it lies more than %s after its receipt".formatted(bounds.futureToleranceMax()));
        }
        if (imported == null && occurred.isBefore(received.minus(bounds.latenessMax()))) {
            throw new EventRefused(
                    RejectionReason.TOO_OLD,
                    "it lies more than %s before its receipt; label an import".formatted(bounds.latenessMax()));
        }
    }
}
