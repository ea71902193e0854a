package selfsame.api.history;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import selfsame.api.error.Refusal;

/**
 * Changes as they happen. Those who only want what comes share one consumer, and one look at the graph for each change; one who
 * resumes has his own. Thread-safe.
 */
@Component
class ChangeFeed {

    private final ChangeTopic topic;
    private final Changes changes;
    private final SubscriptionProperties properties;
    private final Scheduler threads;
    private final Flux<Change> live;
    private final AtomicInteger subscribers;

    ChangeFeed(
            ChangeTopic topic,
            Changes changes,
            SubscriptionProperties properties,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor threads,
            MeterRegistry meters) {
        this.topic = topic;
        this.changes = changes;
        this.properties = properties;
        this.threads = Schedulers.fromExecutor(threads);
        this.live = read(Optional.empty()).publish().refCount(1, properties.idle());
        this.subscribers = meters.gauge("selfsame.api.subscribers", new AtomicInteger());
    }

    /** @param after empty: from now on */
    Flux<Change> from(Optional<FeedCursor> after) {
        return Flux.defer(() -> {
            if (subscribers.incrementAndGet() > properties.subscribersMax()) {
                subscribers.decrementAndGet();
                return Flux.error(
                        new Refusal.Forbidden("Too many subscriptions on this instance; try another or later."));
            }
            return dropWhoIsSlow(after.isPresent() ? read(after) : live, properties.bufferMax())
                    .doFinally(signal -> subscribers.decrementAndGet());
        });
    }

    private Flux<Change> read(Optional<FeedCursor> after) {
        return Flux.defer(() -> {
            Set<String> told = recent();
            return topic.read(after)
                    .filter(change -> told.add(change.changeId()))
                    .concatMap(this::load);
        });
    }

    private Mono<Change> load(ChangeTopic.Told told) {
        return Mono.fromCallable(() -> changes.byIds(List.of(told.changeId())).get(told.changeId()))
                .map(change -> change.told(told.next().encoded()))
                .subscribeOn(threads);
    }

    /** @param bufferMax items kept for him; one more and he is told why he is dropped */
    static <T> Flux<T> dropWhoIsSlow(Flux<T> items, int bufferMax) {
        return items.onBackpressureBuffer(bufferMax, BufferOverflowStrategy.ERROR)
                .onErrorMap(
                        Exceptions::isOverflow,
                        overflow -> new Refusal.BadRequest(
                                "Dropped: more than %d changes waited to be taken. Subscribe again after the last cursor."
                                        .formatted(bufferMax)));
    }

    /** The ids seen last; used by one thread at a time. */
    private Set<String> recent() {
        int max = properties.repeatedMax();
        return Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > max;
            }
        });
    }
}
