package selfsame.ingestion.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import selfsame.identity.Namespace;
import selfsame.ingestion.contract.EventJson;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.RejectionReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Segment's calls as the contract takes them. {@code integrations}, {@code version} and the like steer Segment's own delivery and
 * are left behind; everything else is kept. RudderStack's calls are the same in all that matters here.
 */
final class SegmentMessages {

    static final ObjectNode NO_ENVELOPE = EventJson.mapper().createObjectNode();

    private static final Map<String, String> TYPES = Map.of(
            "identify", "user_identified",
            "page", "page_viewed",
            "screen", "screen_viewed",
            "group", "group_joined",
            "alias", "user_aliased");
    private static final String UNNAMED = "event_tracked";
    private static final Set<String> CALLS = Set.of("track", "identify", "page", "screen", "group", "alias");

    private final SegmentIdentifiers identifiers;

    SegmentMessages(List<Namespace> declared) {
        this.identifiers =
                new SegmentIdentifiers(declared.stream().map(Namespace::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** @param envelope {@code sentAt} and {@code context} that hold where the call has none */
    ObjectNode toSubmitted(String call, ObjectNode message, ObjectNode envelope) {
        if (!CALLS.contains(call)) {
            throw new EventRefused(
                    RejectionReason.SCHEMA, "type is none of track, identify, page, screen, group, alias");
        }
        ObjectNode context = context(message, envelope);
        ObjectNode event = EventJson.mapper().createObjectNode();
        event.set("id", id(message));
        event.put("type", type(call, message, context));
        putTimes(message, envelope, event);
        event.set("identifiers", identifiers.of(call, message, context));
        event.put("statement", call.equals("alias") ? "ALIASED" : "OBSERVED");
        putChannel(message, context, event);
        putIfPresent(event, "sessionId", text(context.path("sessionId")));
        putIfPresent(event, "consent", context.path("consent").path("categoryPreferences"));
        event.set("properties", properties(call, message));
        JsonNode traits = call.equals("identify") ? message.path("traits") : context.path("traits");
        putIfPresent(event, "traits", traits);
        context.remove(List.of("traits", "consent", "sessionId"));
        event.set("context", context);
        return event;
    }

    /** Without an id, the same call sent again is the same event if only it says when it was made. */
    private static JsonNode id(ObjectNode message) {
        JsonNode id = text(message.path("messageId"));
        if (!isAbsent(id)) {
            return id;
        }
        boolean dated = message.has("timestamp") || message.has("originalTimestamp");
        UUID made = dated ? UUID.nameUUIDFromBytes(message.toString().getBytes(UTF_8)) : UUID.randomUUID();
        return EventJson.mapper().getNodeFactory().stringNode(made.toString());
    }

    private static String type(String call, ObjectNode message, ObjectNode context) {
        if (!call.equals("track")) {
            return TYPES.getOrDefault(call, UNNAMED);
        }
        JsonNode name = message.path("event");
        if (!name.isString()) {
            throw new EventRefused(RejectionReason.SCHEMA, "/event: a track call names its event");
        }
        context.put("event", name.stringValue());
        return EventType.of(name.stringValue()).orElse(UNNAMED);
    }

    private static void putTimes(ObjectNode message, ObjectNode envelope, ObjectNode event) {
        JsonNode original = message.path("originalTimestamp");
        putIfPresent(event, "time", original.isMissingNode() ? message.path("timestamp") : original);
        putIfPresent(event, "sentAt", message.has("sentAt") ? message.path("sentAt") : envelope.path("sentAt"));
    }

    private static void putChannel(ObjectNode message, ObjectNode context, ObjectNode event) {
        JsonNode sent = message.has("channel") ? message.path("channel") : context.path("channel");
        String channel = sent.asString("").toLowerCase(Locale.ROOT);
        if (channel.matches("[a-z][a-z0-9_-]{0,31}")) {
            event.put("channel", channel.equals("browser") ? "web" : channel);
        }
    }

    private static ObjectNode context(ObjectNode message, ObjectNode envelope) {
        ObjectNode context = EventJson.mapper().createObjectNode();
        if (envelope.path("context") instanceof ObjectNode common) {
            context.setAll(common.deepCopy());
        }
        if (message.path("context") instanceof ObjectNode own) {
            context.setAll(own.deepCopy());
        }
        return context;
    }

    /** What a group is called and like are properties: a group is never a person's identifier, nor its traits a person's. */
    private static ObjectNode properties(String call, ObjectNode message) {
        ObjectNode properties = message.path("properties") instanceof ObjectNode sent
                ? sent.deepCopy()
                : EventJson.mapper().createObjectNode();
        putIfPresent(properties, "name", message.path("name"));
        putIfPresent(properties, "category", message.path("category"));
        putIfPresent(properties, "groupId", message.path("groupId"));
        if (call.equals("group")) {
            putIfPresent(properties, "groupTraits", message.path("traits"));
        }
        return properties;
    }

    /** A number is taken for its digits; anything else that is no text is left to the schema to refuse. */
    static JsonNode text(JsonNode value) {
        return value.isIntegralNumber() ? EventJson.mapper().getNodeFactory().stringNode(value.asString()) : value;
    }

    /** An empty text is how many a client says that there is none. */
    static boolean isAbsent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isEmpty());
    }

    private static void putIfPresent(ObjectNode object, String name, JsonNode value) {
        if (!isAbsent(value)) {
            object.set(name, value);
        }
    }
}
