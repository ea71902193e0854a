package selfsame.ingestion.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import selfsame.ingestion.contract.CanonicalEvent;

/** An event's type in snake case: {@code Order Completed} and {@code orderCompleted} are {@code order_completed}. */
final class EventType {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9.]+");
    private static final Pattern LEADING = Pattern.compile("^[^a-z]+");
    private static final Pattern TRAILING = Pattern.compile("[_.]+$");

    private EventType() {}

    /** @return empty when nothing of the name can be written in ASCII letters */
    static Optional<String> of(String name) {
        String bounded = name.length() > CanonicalEvent.NAME_LENGTH_MAX
                ? name.substring(0, CanonicalEvent.NAME_LENGTH_MAX)
                : name;
        String spaced = WORD_START.matcher(bounded).replaceAll("_");
        String snake = BETWEEN_WORDS.matcher(spaced).replaceAll("_").toLowerCase(Locale.ROOT);
        String trimmed =
                TRAILING.matcher(LEADING.matcher(snake).replaceFirst("")).replaceFirst("");
        String type = trimmed.length() > CanonicalEvent.NAME_LENGTH_MAX
                ? trimmed.substring(0, CanonicalEvent.NAME_LENGTH_MAX)
                : trimmed;
        return Optional.of(type).filter(some -> !some.isEmpty());
    }
}
