package selfsame.api.history;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import selfsame.api.error.Refusal;
import selfsame.api.paging.Cursor;

/**
 * A place in the topic of changes.
 *
 * @param offsets the offset that is next to be read, by partition
 */
record FeedCursor(Map<Integer, Long> offsets) {

    private static final Pattern FORM = Pattern.compile("\\d{1,6}:\\d{1,18}(,\\d{1,6}:\\d{1,18})*");

    FeedCursor {
        offsets = Map.copyOf(offsets);
    }

    /** @throws Refusal.BadRequest when {@link #encoded()} cannot have written it */
    static FeedCursor parse(String encoded) {
        String place = Cursor.parse(encoded).place();
        if (!FORM.matcher(place).matches()) {
            throw new Refusal.BadRequest("after is not a cursor of this subscription.");
        }
        Map<Integer, Long> offsets = new TreeMap<>();
        for (String part : place.split(",", -1)) {
            int colon = part.indexOf(':');
            offsets.put(Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)));
        }
        return new FeedCursor(offsets);
    }

    String encoded() {
        String place = new TreeMap<>(offsets)
                .entrySet().stream()
                        .map(next -> next.getKey() + ":" + next.getValue())
                        .collect(Collectors.joining(","));
        return new Cursor(place).encoded();
    }
}
