package selfsame.api.feed;

import graphql.schema.DataFetchingEnvironment;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dataloader.DataLoader;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import selfsame.api.error.Refusal;
import selfsame.api.security.Viewer;

/** What holds for every subscription: how many there may be, how slow one may be, and when it ends. Thread-safe. */
@Component
public class Subscriptions {

    private final SubscriptionProperties properties;
    private final AtomicInteger subscribers;
    private final Counter dropped;

    Subscriptions(SubscriptionProperties properties, MeterRegistry meters) {
        this.properties = properties;
        this.subscribers = meters.gauge("selfsame.api.subscribers", new AtomicInteger());
        this.dropped = meters.counter("selfsame.api.subscribers.dropped");
    }

    /**
     * One subscription more, of whoever asks now; it ends when his token does.
     *
     * @param environment its data loaders forget before each item: the engine keeps them, and would tell what was read for an earlier one
     */
    public <T> Flux<T> of(Flux<T> items, DataFetchingEnvironment environment) {
        Viewer viewer = Viewer.current();
        return Flux.defer(() -> {
            if (subscribers.incrementAndGet() > properties.subscribersMax()) {
                subscribers.decrementAndGet();
                return Flux.error(
                        new Refusal.Forbidden("Too many subscriptions on this instance; try another or later."));
            }
            return dropWhoIsSlow(items, properties.bufferMax(), dropped::increment)
                    .doOnNext(_ ->
                            environment.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll))
                    .takeUntilOther(expiry(viewer))
                    .doFinally(_ -> subscribers.decrementAndGet());
        });
    }

    /** Remembers the ids seen last; used by one thread at a time. */
    public Set<String> recent() {
        int max = properties.repeatedMax();
        return Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > max;
            }
        });
    }

    /** @param bufferMax items kept for him; one more and he is told why he is dropped */
    static <T> Flux<T> dropWhoIsSlow(Flux<T> items, int bufferMax, Runnable dropped) {
        return items.onBackpressureBuffer(bufferMax, BufferOverflowStrategy.ERROR)
                .onErrorMap(Exceptions::isOverflow, overflow -> {
                    dropped.run();
                    return new Refusal.BadRequest(
                            "Dropped: more than %d changes waited to be taken. Subscribe again after the last cursor."
                                    .formatted(bufferMax));
                });
    }

    private static Mono<Void> expiry(Viewer viewer) {
        return viewer.expiresAt()
                .map(end -> Mono.delay(Duration.between(Instant.now(), end))
                        .then(Mono.<Void>error(
                                new Refusal.Unauthorized("The token expired. Subscribe again with a new one."))))
                .orElse(Mono.never());
    }
}
