package selfsame.ingestion.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands on topic {@code events}: the attributes of a CloudEvent, who, what, when and where. Immutable.
 * Its JSON is described by {@code selfsame/contract/event-v2.schema.json}; a collection that the JSON leaves out is empty,
 * a statement left out is OBSERVED.
 *
 * @param id 1..128 characters; with {@code source} the event's identity: the same pair again is the same event
 * @param source the name of the write key's source
 * @param type what happened, past tense: {@code page_viewed}
 * @param time when it occurred, repaired where the client's clock was wrong; whole milliseconds
 * @param receivedAt when the collector got it; whole milliseconds
 * @param identifiers 0..20, none twice, in the order they came; the blocked ones are among them
 * @param imported the label of the import that it came with; such an event may be of any age
 * @param context where it came from: device, browser, page, campaign, ...
 * @param traits what it says about the person; a null value says: forget that trait
 * @param consent purpose to given or refused; a purpose that is absent is unknown
 */
@JsonInclude(Include.NON_EMPTY)
public record CanonicalEvent(
        String specversion,
        String id,
        String source,
        String type,
        Instant time,
        Instant receivedAt,
        int schemaVersion,
        List<EventIdentifier> identifiers,
        Statement statement,
        @Nullable String imported,
        @Nullable String channel,
        @Nullable String sessionId,
        Map<String, @Nullable Object> context,
        Map<String, @Nullable Object> traits,
        Map<String, @Nullable Object> properties,
        Map<String, Boolean> consent) {

    public static final String SPEC_VERSION = "1.0";
    public static final int SCHEMA_VERSION = 2;
    public static final int IDENTIFIERS_MAX = 20;
    public static final int NAME_LENGTH_MAX = 128;

    /** @throws IllegalArgumentException when a bound is broken or a required part is missing */
    public CanonicalEvent {
        requireEqual("specversion", SPEC_VERSION, specversion);
        requireEqual("schemaVersion", SCHEMA_VERSION, schemaVersion);
        requireName("id", id);
        requireName("source", source);
        requireName("type", type);
        time = requireTime("time", time);
        receivedAt = requireTime("receivedAt", receivedAt);
        // Jackson hands over null for what the JSON leaves out.
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        statement = Objects.requireNonNullElse(statement, Statement.OBSERVED);
        context = copy(context);
        traits = copy(traits);
        properties = copy(properties);
        consent = copy(consent);
        if (identifiers.size() > IDENTIFIERS_MAX) {
            throw new IllegalArgumentException("identifiers has more than " + IDENTIFIERS_MAX + " entries");
        }
    }

    /**
     * Reads a record of topic {@code events}; one of an older schema version is upcast first.
     *
     * @param json UTF-8
     * @throws EventRefused INVALID_JSON, SCHEMA or UNKNOWN_SCHEMA_VERSION
     */
    public static CanonicalEvent decode(byte[] json) {
        return EventJson.decode(json);
    }

    /** The UTF-8 JSON that {@link #decode} reads. */
    public byte[] encode() {
        return EventJson.encode(this);
    }

    /** {@code source/id}: the event's identity. */
    @JsonIgnore
    public String key() {
        return source + '/' + id;
    }

    public CanonicalEvent withContext(Map<String, @Nullable Object> newContext) {
        return new CanonicalEvent(
                specversion,
                id,
                source,
                type,
                time,
                receivedAt,
                schemaVersion,
                identifiers,
                statement,
                imported,
                channel,
                sessionId,
                newContext,
                traits,
                properties,
                consent);
    }

    public CanonicalEvent withChannel(String newChannel) {
        return new CanonicalEvent(
                specversion,
                id,
                source,
                type,
                time,
                receivedAt,
                schemaVersion,
                identifiers,
                statement,
                imported,
                newChannel,
                sessionId,
                context,
                traits,
                properties,
                consent);
    }

    public CanonicalEvent withSessionId(String newSessionId) {
        return new CanonicalEvent(
                specversion,
                id,
                source,
                type,
                time,
                receivedAt,
                schemaVersion,
                identifiers,
                statement,
                imported,
                channel,
                newSessionId,
                context,
                traits,
                properties,
                consent);
    }

    /** Names the event; of its identifiers only a glimpse, of its content nothing. */
    @Override
    public String toString() {
        return "CanonicalEvent[%s %s %s %s]".formatted(key(), type, time, identifiers);
    }

    private static void requireEqual(String part, Object expected, @Nullable Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalArgumentException(part + " must be " + expected);
        }
    }

    private static void requireName(String part, @Nullable String name) {
        if (name == null || name.isBlank() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("%s must have 1..%d characters".formatted(part, NAME_LENGTH_MAX));
        }
    }

    private static Instant requireTime(String part, @Nullable Instant time) {
        if (time == null) {
            throw new IllegalArgumentException(part + " is missing");
        }
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static <V extends @Nullable Object> Map<String, V> copy(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
