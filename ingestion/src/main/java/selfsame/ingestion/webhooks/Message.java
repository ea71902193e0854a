package selfsame.ingestion.webhooks;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change as a topic has it. Holds surrogate ids only.
 *
 * @param id of the CloudEvent: the same whenever it is read
 * @param at when it happened
 * @param event the CloudEvent as it came
 */
record Message(String id, ChangeType type, String personId, Instant at, JsonNode data, String event) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @return empty for what no destination can be told of */
    static Optional<Message> parse(String cloudEvent) {
        try {
            JsonNode root = JSON.readTree(cloudEvent);
            String id = root.path("id").asString("");
            String person = root.path("subject").asString("");
            Instant at = Instant.parse(root.path("time").asString(""));
            return id.isEmpty() || person.isEmpty()
                    ? Optional.empty()
                    : ChangeType.ofCloudEvent(root.path("type").asString(""))
                            .map(type -> new Message(id, type, person, at, root.path("data"), cloudEvent));
        } catch (JacksonException | DateTimeException unusable) {
            return Optional.empty();
        }
    }

    Optional<String> segment() {
        return Optional.of(data.path("segment").asString("")).filter(name -> !name.isEmpty());
    }

    /** The body that a destination gets, before traits are added. */
    ObjectNode body() {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", type.wireName());
        body.put("timestamp", at.toString());
        ObjectNode told = body.putObject("data");
        told.put("personId", personId);
        data.properties().forEach(field -> told.set(field.getKey(), field.getValue()));
        return body;
    }

    @Override
    public String toString() {
        return type.wireName() + ' ' + id;
    }
}
