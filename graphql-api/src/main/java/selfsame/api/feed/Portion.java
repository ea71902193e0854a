package selfsame.api.feed;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What was read at once; nothing, when nothing came for a while.
 *
 * @param from where it begins
 * @param next where to go on after all of it
 */
public record Portion(FeedCursor from, List<ConsumerRecord<String, String>> records, FeedCursor next) {

    /** @param next where to go on after it */
    public record Told(ConsumerRecord<String, String> record, FeedCursor next) {}

    public Portion {
        records = List.copyOf(records);
    }

    static Portion of(FeedCursor from, Iterable<ConsumerRecord<String, String>> read) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        read.forEach(records::add);
        return new Portion(from, records, records.isEmpty() ? from : from.after(records));
    }

    /** One by one, each with its own place. */
    public List<Told> told() {
        List<Told> told = new ArrayList<>();
        FeedCursor place = from;
        for (ConsumerRecord<String, String> record : records) {
            place = place.after(List.of(record));
            told.add(new Told(record, place));
        }
        return told;
    }
}
