package selfsame.policy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that name nobody, such as {@code null} or {@code 000-000}. Compared after trimming, case kept. */
public record Blocked(Set<String> values, List<Pattern> patterns) {

    public static final Blocked NONE = new Blocked(Set.of(), List.of());

    public Blocked {
        values = Set.copyOf(values);
        patterns = List.copyOf(patterns);
    }

    public boolean matches(String value) {
        String trimmed = value.strip();
        return trimmed.isEmpty()
                || values.contains(trimmed)
                || patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(trimmed).matches());
    }
}
