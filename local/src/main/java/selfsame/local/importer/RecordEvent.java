package selfsame.local.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import selfsame.local.client.Json;

/** A record on its way: what it is named by, and what else it says. */
public record RecordEvent(
        String id, Instant time, String imported, List<Identifier> identifiers, SequencedMap<String, Object> traits) {

    public static final String TYPE = "record_imported";

    private static final int SCHEMA_VERSION = 2;

    record Identifier(String namespace, String value) {}

    /** One line of JSON. */
    public String line() {
        var event = new LinkedHashMap<String, Object>();
        event.put("schemaVersion", SCHEMA_VERSION);
        event.put("id", id);
        event.put("type", TYPE);
        event.put("time", time.toString());
        event.put("imported", imported);
        event.put("channel", "import");
        event.put("identifiers", identifiers);
        event.put("traits", traits);
        try {
            return Json.MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public boolean has(String namespace) {
        return identifiers.stream()
                .anyMatch(identifier -> identifier.namespace().equals(namespace));
    }

    /** The same record, no longer named by what is in {@code namespace}: that is a trait now, under the namespace's name. */
    public RecordEvent without(String namespace) {
        var rest = identifiers.stream()
                .filter(identifier -> !identifier.namespace().equals(namespace))
                .toList();
        var unreadable = identifiers.stream()
                .filter(identifier -> identifier.namespace().equals(namespace))
                .map(Identifier::value)
                .toList();
        var more = new LinkedHashMap<>(traits);
        more.put(namespace, unreadable);
        return new RecordEvent(id, time, imported, rest, more);
    }
}
