package selfsame.ingestion.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import selfsame.ingestion.contract.EventJson;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.RejectionReason;
import tools.jackson.databind.node.ObjectNode;

/** One CloudEvent in binary mode: its attributes are {@code ce-*} headers, the body is its data. */
public final class BinaryCloudEventFormat implements Format {

    private final Map<String, String> attributes;

    /** @param attributes by name without {@code ce-}, in lower case; values as the headers say them, percent-encoded */
    public BinaryCloudEventFormat(Map<String, String> attributes) {
        this.attributes = Map.copyOf(attributes);
    }

    @Override
    public String name() {
        return CloudEventsFormat.NAME;
    }

    @Override
    public List<Submission> read(byte[] body, int eventsMax) {
        String data = JsonText.utf8(body);
        ObjectNode event = EventJson.mapper().createObjectNode();
        attributes.forEach((name, value) -> event.put(name, decoded(value)));
        if (!data.isBlank()) {
            event.set("data", JsonText.read(data));
        }
        return List.of(Format.submission(event, data, CloudEvents::toSubmitted));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new EventRefused(RejectionReason.SCHEMA, "a ce- header is not percent-encoded UTF-8");
        }
    }
}
