package selfsame.ingestion.webhooks;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/** {@code /actuator/webhooks}: how the destinations are; {@code POST /actuator/webhooks/<name>} sends again what was set aside. */
@WebEndpoint(id = "webhooks")
class WebhooksEndpoint {

    public record Report(List<State> destinations) {}

    /** @param delivered by this process since its start, as is {@code setAside} */
    public record State(String name, boolean circuitOpen, long delivered, long setAside) {}

    /** @param redriven changes that will be sent again */
    public record Redriven(int redriven) {}

    private final Webhooks webhooks;
    private final Redrive redrive;

    WebhooksEndpoint(Webhooks webhooks, Redrive redrive) {
        this.webhooks = webhooks;
        this.redrive = redrive;
    }

    @ReadOperation
    public Report report() {
        return new Report(webhooks.lines().stream()
                .map(line -> new State(
                        line.destination().name(),
                        line.circuit().isOpen(),
                        (long) line.metrics().changes("delivered"),
                        (long) line.metrics().changes("set_aside")))
                .toList());
    }

    @WriteOperation
    public WebEndpointResponse<Redriven> redrive(@Selector String name) throws InterruptedException {
        boolean known = webhooks.lines().stream()
                .anyMatch(line -> line.destination().name().equals(name));
        return known
                ? new WebEndpointResponse<>(new Redriven(redrive.redrive(name)))
                : new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
