package selfsame.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an event says beside who, what and when. What is longer than its bound is left out; it stays on the event.
 *
 * @param channel where it happened; empty: not known
 * @param aspects of the surroundings; cut at {@link #ASPECT_LENGTH_MAX} characters
 * @param topics what it was about, the alphabetically first {@link #TOPICS_MAX}
 * @param traits name to value as JSON text; an empty one says: forget that trait
 * @param consent purpose to given or refused
 */
public record Particulars(
        Optional<String> channel,
        Map<Aspect, String> aspects,
        List<String> topics,
        SortedMap<String, Optional<String>> traits,
        SortedMap<String, Boolean> consent) {

    public static final int NAME_LENGTH_MAX = 128;
    public static final int ASPECT_LENGTH_MAX = 256;
    public static final int TRAIT_LENGTH_MAX = 1_024;
    public static final int TOPICS_MAX = 8;

    public static final Particulars NONE = new Particulars(
            Optional.empty(), Map.of(), List.of(), Collections.emptySortedMap(), Collections.emptySortedMap());

    public Particulars {
        channel = channel.filter(Particulars::isName).map(Texts::storable);
        aspects = cut(aspects);
        topics = first(topics);
        traits = bounded(traits);
        consent = named(consent);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= NAME_LENGTH_MAX;
    }

    private static Map<Aspect, String> cut(Map<Aspect, String> aspects) {
        Map<Aspect, String> cut = new EnumMap<>(Aspect.class);
        aspects.forEach((aspect, value) -> {
            if (!value.isBlank()) {
                cut.put(aspect, Texts.storable(value.length() <= ASPECT_LENGTH_MAX ? value : start(value)));
            }
        });
        return Collections.unmodifiableMap(cut);
    }

    /** Half a character at the cut is dropped with it. */
    private static String start(String value) {
        boolean halved = Character.isHighSurrogate(value.charAt(ASPECT_LENGTH_MAX - 1));
        return value.substring(0, halved ? ASPECT_LENGTH_MAX - 1 : ASPECT_LENGTH_MAX);
    }

    private static List<String> first(List<String> topics) {
        return topics.stream()
                .filter(Particulars::isName)
                .map(Texts::storable)
                .distinct()
                .sorted()
                .limit(TOPICS_MAX)
                .toList();
    }

    private static SortedMap<String, Optional<String>> bounded(SortedMap<String, Optional<String>> traits) {
        SortedMap<String, Optional<String>> bounded = new TreeMap<>(named(traits));
        bounded.values().removeIf(Particulars::isTooLong);
        bounded.replaceAll((name, value) -> value.map(Texts::storable));
        return Collections.unmodifiableSortedMap(bounded);
    }

    private static boolean isTooLong(Optional<String> value) {
        return value.filter(text -> text.length() > TRAIT_LENGTH_MAX).isPresent();
    }

    private static <V> SortedMap<String, V> named(SortedMap<String, V> values) {
        SortedMap<String, V> named = new TreeMap<>();
        values.forEach((name, value) -> {
            if (isName(name)) {
                named.put(Texts.storable(name), value);
            }
        });
        return Collections.unmodifiableSortedMap(named);
    }
}
