package selfsame.local.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import selfsame.local.client.Json;
import selfsame.local.importer.Columns.Meaning;

/**
 * Makes an event of a record: who it names, and as traits what else it says. The same record under the same label is the same event, so
 * that an import can be repeated; a record that has changed is a new one.
 */
public final class RecordEvents {

    public static final String TYPE = "record_imported";

    private static final int SCHEMA_VERSION = 2;

    private static final Pattern WORD_START = Pattern.compile("(?<=.)_(.)");

    private final Columns columns;
    private final Import run;

    /**
     * One run of an import.
     *
     * @param label exempts its events from the lateness bound
     * @param source of records that do not say theirs
     * @param at when records happened that have no date
     */
    public record Import(String label, String source, Instant at) {}

    public RecordEvents(Columns columns, Import run) {
        this.columns = columns;
        this.run = run;
    }

    /** The event as one line of JSON; nothing for a record without an id, which could not be told from another. */
    public Optional<String> event(SequencedMap<String, Object> record) {
        var fields = texts(record);
        return Columns.first(fields, columns.id()).map(id -> write(event(fields, id)));
    }

    private SequencedMap<String, Object> event(SequencedMap<String, String> fields, String recordId) {
        var source = Columns.first(fields, columns.source()).orElse(run.source());
        var event = new LinkedHashMap<String, Object>();
        event.put("schemaVersion", SCHEMA_VERSION);
        event.put("id", id(fields));
        event.put("type", TYPE);
        event.put("time", time(fields).toString());
        event.put("imported", run.label());
        event.put("channel", "import");
        event.put("identifiers", identifiers(fields, source + ":" + recordId));
        event.put("traits", traits(fields));
        return event;
    }

    private String id(SequencedMap<String, String> fields) {
        var whole = run.label() + "\n" + run.source() + "\n" + write(fields);
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Instant time(SequencedMap<String, String> fields) {
        return Columns.first(fields, columns.date()).flatMap(RecordDates::read).orElse(run.at());
    }

    private List<Map<String, String>> identifiers(SequencedMap<String, String> fields, String record) {
        var identifiers = new ArrayList<Map<String, String>>();
        identifiers.add(identifier("record", record));
        fields.forEach((field, value) -> {
            switch (columns.of(field)) {
                case PHONE -> identifiers.add(identifier("phone", value));
                case EMAIL -> identifiers.add(identifier("email", value));
                case SOURCE, ID, DATE, TRAIT -> {}
            }
        });
        return identifiers;
    }

    private SequencedMap<String, String> traits(SequencedMap<String, String> fields) {
        var traits = new LinkedHashMap<String, String>();
        fields.forEach((field, value) -> {
            if (columns.of(field) == Meaning.TRAIT) {
                traits.put(camelCase(field), value);
            }
        });
        return traits;
    }

    private static SequencedMap<String, String> identifier(String namespace, String value) {
        var identifier = new LinkedHashMap<String, String>();
        identifier.put("namespace", namespace);
        identifier.put("value", value);
        return identifier;
    }

    /** Empty fields say nothing. */
    private static SequencedMap<String, String> texts(SequencedMap<String, Object> record) {
        var texts = new LinkedHashMap<String, String>();
        record.forEach((field, value) -> {
            if (value != null && !value.toString().isBlank()) {
                texts.put(field.strip(), value.toString().strip());
            }
        });
        return texts;
    }

    /** {@code PRIMARY_NAME_LAST} is {@code primaryNameLast}. */
    private static String camelCase(String field) {
        return WORD_START
                .matcher(Columns.plain(field))
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    private static String write(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
