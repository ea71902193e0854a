package selfsame.ingestion.metrics;

import java.time.Instant;
import java.util.SortedMap;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/** {@code /actuator/balance}: does it add up? 503 while nobody knows. */
@WebEndpoint(id = "balance")
class BalanceEndpoint {

    /** @param at when it was so */
    public record Report(
            Instant at,
            long received,
            long applied,
            long duplicates,
            long rejected,
            long inFlight,
            long unaccounted,
            SortedMap<String, Outcome> bySource,
            Outbox outbox) {}

    /** @param setAside rows that cannot be published */
    public record Outbox(long depth, double oldestAgeSeconds, long setAside) {}

    public record Unknown(String problem) {}

    private static final Unknown UNKNOWN = new Unknown(
            "Neo4j or Kafka does not answer; the log of this process says which. Figures come back by themselves.");

    private final Board board;

    BalanceEndpoint(Board board) {
        this.board = board;
    }

    @ReadOperation
    public WebEndpointResponse<Object> balance() {
        return board.current()
                .map(now -> new WebEndpointResponse<Object>(report(now)))
                .orElseGet(() -> new WebEndpointResponse<>(UNKNOWN, WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE));
    }

    private static Report report(Snapshot now) {
        Balance balance = now.balance();
        return new Report(
                now.at(),
                balance.received(),
                balance.outcome().applied(),
                balance.outcome().duplicates(),
                balance.outcome().rejected(),
                balance.inFlightTotal(),
                balance.unaccounted(),
                balance.bySource(),
                new Outbox(
                        now.outbox().depth(),
                        now.outboxAgeSeconds(),
                        now.outbox().setAside()));
    }
}
