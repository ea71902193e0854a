package selfsame.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import selfsame.local.client.Json;

/**
 * An event as a source of the shop would send it.
 *
 * @param more traits and consent, under the names that the contract gives them
 * @param sentAt decides its place in the stream; usually when it occurred
 */
public record SampleEvent(
        Source source,
        String id,
        String type,
        Instant occurredAt,
        Instant sentAt,
        List<Identifier> ids,
        Map<String, Object> properties,
        Map<String, Map<String, Object>> more) {

    /** Who sends. A public source's key stands in a browser or an app. */
    public enum Source {
        WEB_SHOP("web-shop", true),
        MOBILE_APP("mobile-app", true),
        SHOP_SERVER("shop-server", false),
        STORE("store", false),
        NEWSLETTER("newsletter", false);

        private final String key;
        private final boolean isPublic;

        Source(String key, boolean isPublic) {
            this.key = key;
            this.isPublic = isPublic;
        }

        public String key() {
            return key;
        }

        public boolean isPublic() {
            return isPublic;
        }
    }

    /** It also says this. */
    SampleEvent saying(String field, Map<String, Object> values) {
        var all = new TreeMap<>(more);
        all.put(field, new TreeMap<>(values));
        return new SampleEvent(source, id, type, occurredAt, sentAt, ids, properties, all);
    }

    /** One line of JSON. */
    public String line() {
        try {
            return Json.MAPPER.writeValueAsString(canonical());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private SequencedMap<String, Object> canonical() {
        var event = new LinkedHashMap<String, Object>();
        event.put("schemaVersion", 2);
        event.put("id", id);
        event.put("type", type);
        event.put("time", occurredAt.toString());
        event.put("identifiers", ids.stream().map(this::identifier).toList());
        event.put("properties", properties);
        event.putAll(more);
        return event;
    }

    /** The shop's own servers know whom they have let in; a browser only says so. */
    private SequencedMap<String, Object> identifier(Identifier id) {
        var identifier = new LinkedHashMap<String, Object>();
        identifier.put("namespace", id.namespace());
        identifier.put("value", id.value());
        identifier.put(
                "authenticated", source == Source.SHOP_SERVER && id.namespace().equals("user_id"));
        return identifier;
    }
}
