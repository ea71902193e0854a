package selfsame.local.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import selfsame.local.client.Json;
import selfsame.local.importer.Columns.Meaning;
import selfsame.local.importer.RecordEvent.Identifier;

/**
 * Makes an event of a record: who it names, and as traits what else it says. The same record under the same label is the same event, so
 * that an import can be repeated; a record that has changed is a new one.
 */
public final class RecordEvents {

    private static final Pattern IN_BRACKETS = Pattern.compile("[^<]*<([^<>]+)>\\s*");

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

    /** Nothing for a record without an id, which could not be told from another. */
    public Optional<RecordEvent> event(SequencedMap<String, Object> record) {
        var fields = texts(record);
        return Columns.first(fields, columns.id()).map(id -> event(fields, id));
    }

    private RecordEvent event(SequencedMap<String, String> fields, String recordId) {
        var source = Columns.first(fields, columns.source()).orElse(run.source());
        return new RecordEvent(
                id(fields), time(fields), run.label(), identifiers(fields, source + ":" + recordId), traits(fields));
    }

    private String id(SequencedMap<String, String> fields) {
        var whole = run.label() + "\n" + run.source() + "\n" + write(fields);
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Instant time(SequencedMap<String, String> fields) {
        return Columns.first(fields, columns.date()).flatMap(RecordDates::read).orElse(run.at());
    }

    private List<Identifier> identifiers(SequencedMap<String, String> fields, String record) {
        var identifiers = new ArrayList<Identifier>();
        identifiers.add(new Identifier("record", record));
        fields.forEach((field, value) -> {
            switch (columns.of(field)) {
                case PHONE -> identifiers.add(new Identifier("phone", value));
                case EMAIL -> identifiers.add(new Identifier("email", mailbox(value)));
                case SOURCE, ID, DATE, TRAIT -> {}
            }
        });
        return identifiers;
    }

    /** {@code Ann Lee <ann@example.com>} is {@code ann@example.com}. */
    private static String mailbox(String address) {
        var inBrackets = IN_BRACKETS.matcher(address);
        return inBrackets.matches() ? inBrackets.group(1) : address;
    }

    private SequencedMap<String, Object> traits(SequencedMap<String, String> fields) {
        var traits = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> {
            if (columns.of(field) == Meaning.TRAIT) {
                traits.put(camelCase(field), value);
            }
        });
        return traits;
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
