package selfsame.ingestion.outbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one transaction wants told, in its order.
 *
 * @param id a UUIDv7; made before the transaction committed, so its order is not that of the commits
 */
record OutboxRow(String id, List<OutboxRecord> records) {

    private static final JsonMapper JSON = JsonMapper.shared();

    OutboxRow {
        records = List.copyOf(records);
    }

    /**
     * @param json an array of {@code {"topic", "key", "version", "value"}}, or with {@code "tombstone": true} for the value
     * @param valueSizeMax bytes of one value
     * @throws IllegalArgumentException when it is anything else; the message holds nothing of the content
     */
    static OutboxRow parse(String id, String json, long valueSizeMax) {
        List<OutboxRecord> records = new ArrayList<>();
        for (JsonNode record : array(json)) {
            records.add(record(record, valueSizeMax));
        }
        return new OutboxRow(id, records);
    }

    private static JsonNode array(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root.isArray()) {
                return root;
            }
        } catch (JacksonException notJson) {
            // Its message would quote personal data.
        }
        throw new IllegalArgumentException("the row's records are no JSON array");
    }

    private static OutboxRecord record(JsonNode record, long valueSizeMax) {
        OutboxRecord parsed = new OutboxRecord(
                record.path("topic").asString(""), record.path("key").asString(""), version(record), value(record));
        if (parsed.valueSize() > valueSizeMax) {
            throw new IllegalArgumentException("a record for %s has a value of %d bytes, of %d at most"
                    .formatted(parsed.topic(), parsed.valueSize(), valueSizeMax));
        }
        return parsed;
    }

    private static @Nullable Long version(JsonNode record) {
        JsonNode version = record.path("version");
        return version.isIntegralNumber() ? version.longValue() : null;
    }

    private static @Nullable String value(JsonNode record) {
        JsonNode value = record.path("value");
        if (record.path("tombstone").asBoolean(false)) {
            return null;
        }
        if (!value.isObject()) {
            throw new IllegalArgumentException("a record has neither a JSON object as its value nor a tombstone");
        }
        return value.toString();
    }
}
