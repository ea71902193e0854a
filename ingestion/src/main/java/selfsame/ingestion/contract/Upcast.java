package selfsame.ingestion.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step from a schema version to the next, declared in a resource.
 *
 * @param renamed old property to new property; what is not named stays
 * @param identifiers flat properties that become entries of {@code identifiers}, in this order
 */
record Upcast(String description, int from, int to, Map<String, String> renamed, List<FlatIdentifier> identifiers) {

    record FlatIdentifier(String from, String namespace, boolean authenticated) {}

    static Upcast load(String resource) {
        try (InputStream json =
                Objects.requireNonNull(Upcast.class.getResourceAsStream("/selfsame/contract/" + resource))) {
            return EventJson.mapper().readValue(json, Upcast.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode apply(ObjectNode event) {
        ObjectNode upcast = event.deepCopy();
        upcast.put("schemaVersion", to);
        renamed.forEach((before, after) -> move(upcast, before, after));
        ArrayNode list = upcast.putArray("identifiers");
        identifiers.forEach(flat -> append(upcast.remove(flat.from()), flat, list));
        return upcast;
    }

    private static void move(ObjectNode event, String before, String after) {
        JsonNode value = event.remove(before);
        if (value != null) {
            event.set(after, value);
        }
    }

    private static void append(JsonNode value, FlatIdentifier flat, ArrayNode list) {
        if (value != null) {
            list.addObject()
                    .put("namespace", flat.namespace())
                    .put("authenticated", flat.authenticated())
                    .set("value", value);
        }
    }
}
