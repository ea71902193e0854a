package selfsame.ingestion.format;

import java.util.Set;
import selfsame.ingestion.contract.EventJson;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.RejectionReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CloudEvent as the contract takes it. Its {@code data} is the event without the attributes that the envelope has: identifiers,
 * traits, properties, ... The envelope's {@code id}, {@code type} and {@code time} hold; its {@code source}, {@code subject} and
 * extensions are kept under {@code context.cloudEvent}. The extension {@code sentat} repairs a wrong clock.
 */
final class CloudEvents {

    private static final Set<String> MAPPED =
            Set.of("specversion", "id", "type", "time", "sentat", "datacontenttype", "dataschema", "data");
    private static final String SCHEMA_URN = "urn:selfsame:event:";

    private CloudEvents() {}

    static ObjectNode toSubmitted(ObjectNode cloudEvent) {
        requireSupported(cloudEvent);
        ObjectNode event = data(cloudEvent);
        copy(cloudEvent, "specversion", event, "specversion");
        copy(cloudEvent, "id", event, "id");
        copy(cloudEvent, "sentat", event, "sentAt");
        putVersion(cloudEvent, event);
        boolean flat = event.path("schemaVersion").asInt(0) == 1;
        copy(cloudEvent, "time", event, flat ? "timestamp" : "time");
        putType(cloudEvent, event);
        putRest(cloudEvent, event);
        return event;
    }

    private static void requireSupported(ObjectNode cloudEvent) {
        if (!cloudEvent.path("specversion").asString("").equals("1.0")) {
            throw schema("a CloudEvent has specversion 1.0");
        }
        if (!cloudEvent.path("source").isString()
                || cloudEvent.path("source").stringValue().isEmpty()) {
            throw schema("a CloudEvent has a source");
        }
        if (cloudEvent.has("data_base64")) {
            throw schema("data is taken as JSON, not as data_base64");
        }
        String contentType = cloudEvent.path("datacontenttype").asString("application/json");
        if (!contentType.matches("(?i)[a-z]+/([a-z0-9.-]+\\+)?json(;.*)?")) {
            throw schema("data is taken as JSON, not as another datacontenttype");
        }
    }

    private static ObjectNode data(ObjectNode cloudEvent) {
        JsonNode data = cloudEvent.path("data");
        if (data instanceof ObjectNode object) {
            return object.deepCopy();
        }
        if (data.isMissingNode()) {
            return EventJson.mapper().createObjectNode();
        }
        throw schema("data is a JSON object");
    }

    /** The version that {@code dataschema} names, unless data names one itself. Another schema is not ours to judge. */
    private static void putVersion(ObjectNode cloudEvent, ObjectNode event) {
        String schema = cloudEvent.path("dataschema").asString("");
        if (!event.has("schemaVersion") && schema.startsWith(SCHEMA_URN)) {
            String version = schema.substring(SCHEMA_URN.length());
            event.put("schemaVersion", version.matches("[0-9]{1,4}") ? Integer.parseInt(version) : 0);
        }
    }

    private static void putType(ObjectNode cloudEvent, ObjectNode event) {
        JsonNode type = cloudEvent.path("type");
        if (type.isString()) {
            event.put("type", EventType.of(type.stringValue()).orElse(type.stringValue()));
        }
    }

    private static void putRest(ObjectNode cloudEvent, ObjectNode event) {
        ObjectNode rest = EventJson.mapper().createObjectNode();
        cloudEvent.properties().stream()
                .filter(attribute -> !MAPPED.contains(attribute.getKey()))
                .forEach(attribute -> rest.set(attribute.getKey(), attribute.getValue()));
        JsonNode context = event.path("context");
        if (context instanceof ObjectNode object) {
            object.set("cloudEvent", rest);
        } else if (context.isMissingNode()) {
            event.putObject("context").set("cloudEvent", rest);
        }
    }

    private static void copy(ObjectNode from, String name, ObjectNode to, String newName) {
        JsonNode value = from.get(name);
        if (value != null) {
            to.set(newName, value);
        }
    }

    private static EventRefused schema(String detail) {
        return new EventRefused(RejectionReason.SCHEMA, detail);
    }
}
