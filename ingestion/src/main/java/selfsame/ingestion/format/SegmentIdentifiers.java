package selfsame.ingestion.format;

import java.util.Locale;
import java.util.Set;
import selfsame.ingestion.contract.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who a Segment call is about. {@code userId} and {@code anonymousId} always count; what only may identify (e-mail, phone, device,
 * advertising id, {@code externalIds}) counts where the policy declares its namespace, and stays in traits and context anyway.
 */
final class SegmentIdentifiers {

    private final Set<String> declared;

    SegmentIdentifiers(Set<String> declared) {
        this.declared = declared;
    }

    ArrayNode of(String call, ObjectNode message, ObjectNode context) {
        ArrayNode identifiers = EventJson.mapper().createArrayNode();
        add(identifiers, "user_id", message.path("userId"), !call.equals("alias"));
        add(identifiers, "anonymous_id", message.path("anonymousId"), false);
        if (call.equals("alias")) {
            add(identifiers, "anonymous_id", message.path("previousId"), false);
        }
        JsonNode ownTraits = call.equals("identify")
                ? message.path("traits")
                : EventJson.mapper().missingNode();
        addTrait(identifiers, "email", ownTraits, context.path("traits"));
        addTrait(identifiers, "phone", ownTraits, context.path("traits"));
        addDevice(identifiers, context.path("device"));
        context.path("externalIds")
                .forEach(external ->
                        addIfDeclared(identifiers, external.path("type").asString(""), external.path("id")));
        return identifiers;
    }

    private void addTrait(ArrayNode identifiers, String name, JsonNode ownTraits, JsonNode contextTraits) {
        addIfDeclared(identifiers, name, ownTraits.has(name) ? ownTraits.path(name) : contextTraits.path(name));
    }

    private void addDevice(ArrayNode identifiers, JsonNode device) {
        String system = device.path("type").asString("").toLowerCase(Locale.ROOT);
        addIfDeclared(identifiers, "device_id", device.path("id"));
        addIfDeclared(identifiers, system + ".push_token", device.path("token"));
        if (device.path("adTrackingEnabled").asBoolean(true)) {
            addIfDeclared(identifiers, system + ".idfa", device.path("advertisingId"));
        }
    }

    private void addIfDeclared(ArrayNode identifiers, String namespace, JsonNode value) {
        if (declared.contains(namespace)) {
            add(identifiers, namespace, value, false);
        }
    }

    private static void add(ArrayNode identifiers, String namespace, JsonNode value, boolean authenticated) {
        JsonNode text = SegmentMessages.text(value);
        if (!SegmentMessages.isAbsent(text)) {
            identifiers
                    .addObject()
                    .put("namespace", namespace)
                    .put("authenticated", authenticated)
                    .set("value", text);
        }
    }
}
