package selfsame.local.importer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Which field of a record means what. Names are compared without case, and {@code -} and blanks count as {@code _}. Phones and e-mails
 * may have a prefix ({@code HOME_PHONE_NUMBER}); all of them are kept.
 *
 * @param source where the record is from
 * @param id its name there
 * @param date when it was written
 */
public record Columns(List<String> source, List<String> id, List<String> phone, List<String> email, List<String> date) {

    /** What such columns are called in practice, the likeliest name first. */
    public static final Columns USUAL = new Columns(
            List.of("data_source", "source", "source_system"),
            List.of("record_id", "rec_id", "unique_id", "id", "customer_id"),
            List.of("phone_number", "phone", "telephone", "mobile", "phone_num"),
            List.of("email_address", "email", "e_mail", "mail"),
            List.of("date", "updated_at", "last_updated", "created_at", "timestamp"));

    /** What it is that a field says. */
    enum Meaning {
        SOURCE,
        ID,
        PHONE,
        EMAIL,
        DATE,
        TRAIT
    }

    Meaning of(String field) {
        var name = plain(field);
        if (source.contains(name)) {
            return Meaning.SOURCE;
        }
        if (id.contains(name)) {
            return Meaning.ID;
        }
        if (date.contains(name)) {
            return Meaning.DATE;
        }
        if (endsWithOneOf(name, phone)) {
            return Meaning.PHONE;
        }
        return endsWithOneOf(name, email) ? Meaning.EMAIL : Meaning.TRAIT;
    }

    /** The first of {@code names} that the record has and that is not empty. */
    static Optional<String> first(SequencedMap<String, String> record, List<String> names) {
        return names.stream()
                .flatMap(name -> record.entrySet().stream()
                        .filter(field -> plain(field.getKey()).equals(name))
                        .map(Map.Entry::getValue))
                .findFirst();
    }

    /** How names are compared. */
    public static String plain(String field) {
        return field.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]+", "_");
    }

    private static boolean endsWithOneOf(String name, List<String> endings) {
        return endings.stream().anyMatch(ending -> name.equals(ending) || name.endsWith("_" + ending));
    }
}
