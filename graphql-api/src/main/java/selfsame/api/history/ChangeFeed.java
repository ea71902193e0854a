package selfsame.api.history;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import selfsame.api.feed.FeedCursor;
import selfsame.api.feed.Portion;
import selfsame.api.feed.Subscriptions;
import selfsame.api.feed.TopicReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes as they happen. Those who only want what comes share one consumer, and one look at the graph for each change; one who
 * resumes has his own. Thread-safe.
 */
@Component
class ChangeFeed {

    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);
    private static final List<String> TOPICS = List.of("identity.changes");

    private record Told(String changeId, FeedCursor next) {}

    private final TopicReader topics;
    private final Changes changes;
    private final Subscriptions subscriptions;
    private final JsonMapper json;
    private final Scheduler threads;
    private final Flux<Change> live;

    ChangeFeed(
            TopicReader topics,
            Changes changes,
            Subscriptions subscriptions,
            JsonMapper json,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor threads) {
        this.topics = topics;
        this.changes = changes;
        this.subscriptions = subscriptions;
        this.json = json;
        this.threads = Schedulers.fromExecutor(threads);
        this.live = read(Optional.empty()).publish().refCount();
    }

    /** @param after empty: from now on */
    Flux<Change> from(Optional<String> after, DataFetchingEnvironment environment) {
        Optional<FeedCursor> place = after.map(cursor -> FeedCursor.parse(cursor, TOPICS));
        return subscriptions.of(place.isPresent() ? read(place) : live, environment);
    }

    private Flux<Change> read(Optional<FeedCursor> after) {
        return Flux.defer(() -> {
            Set<String> told = subscriptions.recent();
            return topics.read(TOPICS, after)
                    .concatMapIterable(Portion::told, 1)
                    .concatMap(record -> Mono.justOrEmpty(told(record)))
                    .filter(change -> told.add(change.changeId()))
                    .concatMap(this::load);
        });
    }

    private Mono<Change> load(Told told) {
        return Mono.fromCallable(() -> changes.byIds(List.of(told.changeId())).get(told.changeId()))
                .map(change -> change.told(told.next().encoded()))
                .subscribeOn(threads);
    }

    /** Empty for a record that names no change; it is of no use to anybody here. */
    private Optional<Told> told(Portion.Told read) {
        ConsumerRecord<String, String> told = read.record();
        try {
            String id =
                    json.readTree(told.value()).path("data").path("changeId").asString("");
            if (!id.isEmpty()) {
                return Optional.of(new Told(id, read.next()));
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // Its message would quote the record.
        }
        log.warn("A record names no change: {}-{}@{}", told.topic(), told.partition(), told.offset());
        return Optional.empty();
    }
}
