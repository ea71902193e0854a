package selfsame.local.importer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ways in which records write a date. Day and month of {@code 3/4/17} are read as in the USA, where that spelling is at home. */
final class RecordDates {

    private static final List<Function<String, Instant>> READERS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
            text -> startOf(LocalDate.parse(text)),
            text -> startOf(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)),
            text -> startOf(LocalDate.parse(text, DateTimeFormatter.ofPattern("M/d/uuuu"))),
            text -> startOf(LocalDate.parse(text, DateTimeFormatter.ofPattern("M/d/uu"))),
            text -> startOf(Year.parse(text).atDay(1)));

    private RecordDates() {}

    /** The start of the day or year, in UTC; nothing when it is no date. */
    static Optional<Instant> read(String text) {
        return READERS.stream()
                .flatMap(reader -> attempt(reader, text.strip()).stream())
                .findFirst();
    }

    private static Optional<Instant> attempt(Function<String, Instant> reader, String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
