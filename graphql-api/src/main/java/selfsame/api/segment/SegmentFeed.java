package selfsame.api.segment;

import graphql.schema.DataFetchingEnvironment;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import selfsame.api.feed.FeedCursor;
import selfsame.api.feed.Portion;
import selfsame.api.feed.Subscriptions;
import selfsame.api.feed.TopicReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who enters and leaves segments, as it happens. Thread-safe. */
@Component
class SegmentFeed {

    private static final Logger log = LoggerFactory.getLogger(SegmentFeed.class);
    private static final List<String> TOPICS = List.of("segments.changes");
    private static final String TYPE = "selfsame.segment.";

    private final TopicReader topics;
    private final Subscriptions subscriptions;
    private final JsonMapper json;
    private final Flux<SegmentChange> live;

    SegmentFeed(TopicReader topics, Subscriptions subscriptions, JsonMapper json) {
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.json = json;
        this.live = read(Optional.empty()).publish().refCount();
    }

    /**
     * @param segment empty: all
     * @param after empty: from now on
     */
    Flux<SegmentChange> of(Optional<String> segment, Optional<String> after, DataFetchingEnvironment environment) {
        Optional<FeedCursor> place = after.map(cursor -> FeedCursor.parse(cursor, TOPICS));
        Flux<SegmentChange> changes = place.isPresent() ? read(place) : live;
        return subscriptions.of(
                changes.filter(change -> segment.isEmpty() || segment.get().equals(change.segment())), environment);
    }

    private Flux<SegmentChange> read(Optional<FeedCursor> after) {
        return Flux.defer(() -> {
            Set<String> told = subscriptions.recent();
            return topics.read(TOPICS, after)
                    .concatMapIterable(Portion::told, 1)
                    .concatMap(record -> Mono.justOrEmpty(change(record)))
                    .filter(change -> told.add(change.id()));
        });
    }

    /** Empty for a record that is none of ours; it is of no use to anybody here. */
    private Optional<SegmentChange> change(Portion.Told told) {
        ConsumerRecord<String, String> record = told.record();
        try {
            JsonNode event = json.readTree(record.value());
            JsonNode data = event.path("data");
            return Optional.of(new SegmentChange(
                    event.path("id").stringValue(),
                    data.path("segment").stringValue(),
                    SegmentChange.Kind.valueOf(upper(event.path("type").stringValue(), TYPE)),
                    OffsetDateTime.parse(event.path("time").stringValue()),
                    data.path("personId").stringValue(),
                    SegmentChange.Because.valueOf(upper(data.path("because").stringValue(), "")),
                    text(data, "changeId"),
                    text(data, "into"),
                    told.next().encoded()));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            // Its message would quote the record.
            log.warn("A record tells of no segment: {}-{}@{}", record.topic(), record.partition(), record.offset());
            return Optional.empty();
        }
    }

    private static String upper(String text, String prefix) {
        return text.substring(text.startsWith(prefix) ? prefix.length() : 0).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String text(JsonNode data, String field) {
        String text = data.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
