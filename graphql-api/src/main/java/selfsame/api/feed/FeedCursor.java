package selfsame.api.feed;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import selfsame.api.error.Refusal;
import selfsame.api.paging.Cursor;

/**
 * A place in topics.
 *
 * @param next the offset that is next to be read, by topic and partition
 */
public record FeedCursor(SortedMap<String, SortedMap<Integer, Long>> next) {

    /** Enough for four topics of a hundred partitions. */
    private static final int LENGTH_MAX = 12_000;

    private static final Pattern FORM = Pattern.compile(
            "[a-z.-]+ \\d{1,6}:\\d{1,18}(,\\d{1,6}:\\d{1,18})*(;[a-z.-]+ \\d{1,6}:\\d{1,18}(,\\d{1,6}:\\d{1,18})*)*");

    public FeedCursor {
        SortedMap<String, SortedMap<Integer, Long>> copy = new TreeMap<>();
        next.forEach((topic, offsets) -> copy.put(topic, Collections.unmodifiableSortedMap(new TreeMap<>(offsets))));
        next = Collections.unmodifiableSortedMap(copy);
    }

    /** @throws Refusal.BadRequest when {@link #encoded()} cannot have written it for these topics */
    public static FeedCursor parse(String encoded, Collection<String> topics) {
        String place = Cursor.parse(encoded, LENGTH_MAX).place();
        if (!FORM.matcher(place).matches()) {
            throw foreign();
        }
        SortedMap<String, SortedMap<Integer, Long>> next = new TreeMap<>();
        for (String topic : place.split(";", -1)) {
            int space = topic.indexOf(' ');
            next.put(topic.substring(0, space), offsets(topic.substring(space + 1)));
        }
        if (!next.keySet().equals(new TreeSet<>(topics))) {
            throw foreign();
        }
        return new FeedCursor(next);
    }

    private static SortedMap<Integer, Long> offsets(String text) {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            offsets.put(Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)));
        }
        return offsets;
    }

    long offset(TopicPartition partition) {
        SortedMap<Integer, Long> offsets = next.getOrDefault(partition.topic(), new TreeMap<>());
        return offsets.getOrDefault(partition.partition(), 0L);
    }

    /** @param read in the order of each partition */
    FeedCursor after(Iterable<? extends ConsumerRecord<?, ?>> read) {
        SortedMap<String, SortedMap<Integer, Long>> after = new TreeMap<>();
        next.forEach((topic, offsets) -> after.put(topic, new TreeMap<>(offsets)));
        read.forEach(record -> after.computeIfAbsent(record.topic(), _ -> new TreeMap<>())
                .put(record.partition(), record.offset() + 1));
        return new FeedCursor(after);
    }

    public String encoded() {
        String place = next.entrySet().stream()
                .map(topic -> topic.getKey() + ' ' + text(topic.getValue()))
                .collect(Collectors.joining(";"));
        return new Cursor(place).encoded();
    }

    private static String text(SortedMap<Integer, Long> offsets) {
        return offsets.entrySet().stream()
                .map(offset -> offset.getKey() + ":" + offset.getValue())
                .collect(Collectors.joining(","));
    }

    private static Refusal.BadRequest foreign() {
        return new Refusal.BadRequest("after is not a cursor of this subscription.");
    }
}
