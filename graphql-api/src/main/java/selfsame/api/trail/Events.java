package selfsame.api.trail;

import org.springframework.stereotype.Component;
import selfsame.api.reading.Times;
import selfsame.cypher.read.PageTrail;
import tools.jackson.databind.json.JsonMapper;

/** Events from their rows. Thread-safe. */
@Component
public class Events {

    private final JsonMapper json;

    Events(JsonMapper json) {
        this.json = json;
    }

    public Event of(PageTrail.EventRow row) {
        Payload payload = json.readValue(row.payload(), Payload.class);
        return new Event(
                row.key(),
                row.type(),
                Times.utc(row.occurredAt()),
                Times.utc(row.receivedAt()),
                row.source(),
                payload.channel(),
                payload.properties());
    }
}
