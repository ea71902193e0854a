package selfsame.ingestion.collector;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** The request is good and cannot be taken now. Nothing of it need be kept: the client has it, and sends it again. */
final class TryLater extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final Duration retryAfter;

    private TryLater(HttpStatus status, String detail, Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static TryLater tooManyEvents(Duration retryAfter) {
        return new TryLater(HttpStatus.TOO_MANY_REQUESTS, "This source sends more events than it may.", retryAfter);
    }

    static TryLater kafkaAway(Duration retryAfter) {
        return new TryLater(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Kafka did not acknowledge every event. Send them all again: what arrives twice counts once.",
                retryAfter);
    }

    static TryLater behind(Duration retryAfter) {
        return new TryLater(HttpStatus.SERVICE_UNAVAILABLE, "Too many events wait to be resolved already.", retryAfter);
    }

    static TryLater busy(Duration retryAfter) {
        return new TryLater(HttpStatus.SERVICE_UNAVAILABLE, "Too many requests are being worked on.", retryAfter);
    }

    HttpStatus status() {
        return status;
    }

    /** In whole seconds, at least one: what the header can say. */
    long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
