package selfsame.api.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import selfsame.api.error.Refusal;

/**
 * What a collector's answer stands for: the offset of the last record it wrote to each partition of the events.
 *
 * @param offsets by partition, at least one
 */
record EventToken(Map<Integer, Long> offsets) {

    private static final int LENGTH_MAX = 4_096;
    private static final Pattern FORM = Pattern.compile("\\d{1,6}:\\d{1,18}(,\\d{1,6}:\\d{1,18})*");

    /** @throws Refusal.BadRequest when a collector cannot have written it */
    static EventToken parse(String token) {
        String text = decode(token);
        if (!FORM.matcher(text).matches()) {
            throw malformed();
        }
        Map<Integer, Long> offsets = new TreeMap<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            offsets.merge(
                    Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)), Math::max);
        }
        return new EventToken(offsets);
    }

    /** @param positions the offset that is next to be read, by partition */
    boolean isReachedBy(Map<Integer, Long> positions) {
        return offsets.entrySet().stream()
                .allMatch(last -> positions.getOrDefault(last.getKey(), 0L) > last.getValue());
    }

    private static String decode(String token) {
        if (token.length() > LENGTH_MAX) {
            throw malformed();
        }
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static Refusal.BadRequest malformed() {
        return new Refusal.BadRequest("after is not a token that a collector gave out.");
    }
}
