package selfsame.api.person;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import selfsame.api.feed.FeedCursor;
import selfsame.api.feed.Portion;
import selfsame.api.feed.Subscriptions;
import selfsame.api.feed.TopicReader;

/** Tells of people to whom something happened: an event, a change of who they are, a segment, a journey, a consent. Thread-safe. */
@Component
class PersonFeed {

    /** All of them are keyed by person, and told after the graph has it. */
    private static final List<String> TOPICS =
            List.of("events.resolved", "identity.changes", "segments.changes", "profiles.changes");

    private final TopicReader topics;
    private final Subscriptions subscriptions;
    private final Scheduler threads;
    private final Flux<PersonWatch.Mention> live;

    PersonFeed(
            TopicReader topics,
            Subscriptions subscriptions,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor threads) {
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.threads = Schedulers.fromExecutor(threads);
        this.live = read(Optional.empty()).publish().refCount();
    }

    /**
     * The person as it is, and again whenever something happened to it; what happens while one look lasts is told as one.
     *
     * @param look who it is now, whatever it is called by; without data: nobody
     * @param after empty: from now on
     */
    Flux<DataFetcherResult<Person>> of(
            Supplier<DataFetcherResult<@Nullable Person>> look,
            Optional<String> after,
            DataFetchingEnvironment environment) {
        Optional<FeedCursor> place = after.map(cursor -> FeedCursor.parse(cursor, TOPICS));
        Flux<PersonWatch.Mention> mentions = place.isPresent() ? read(place) : live;
        return subscriptions.of(
                Flux.defer(() -> {
                    PersonWatch watch = new PersonWatch(look, threads);
                    return mentions.doOnNext(watch::note).onBackpressureLatest().concatMap(_ -> watch.look(), 1);
                }),
                environment);
    }

    private Flux<PersonWatch.Mention> read(Optional<FeedCursor> after) {
        return topics.read(TOPICS, after).map(PersonFeed::mention);
    }

    private static PersonWatch.Mention mention(Portion portion) {
        return PersonWatch.Mention.of(
                portion.records().stream().map(record -> record.key()).toList(), portion.next());
    }
}
