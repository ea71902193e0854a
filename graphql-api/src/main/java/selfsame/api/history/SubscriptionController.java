package selfsame.api.history;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import selfsame.api.error.Refusal;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForEveryRole;
import selfsame.api.security.Viewer;

@Controller
class SubscriptionController {

    private final ChangeFeed feed;
    private final Readings readings;

    SubscriptionController(ChangeFeed feed, Readings readings) {
        this.feed = feed;
        this.readings = readings;
    }

    /** Ends when the token does. */
    @SubscriptionMapping
    @ForEveryRole
    Flux<DataFetcherResult<Change>> identityChanged(
            @Argument @Nullable String after, DataFetchingEnvironment environment) {
        return feed.from(Optional.ofNullable(after).map(FeedCursor::parse))
                .map(change -> readings.read(environment, () -> change))
                .takeUntilOther(expiry(Viewer.current()));
    }

    private static Mono<Void> expiry(Viewer viewer) {
        return viewer.expiresAt()
                .map(end -> Mono.delay(Duration.between(Instant.now(), end))
                        .then(Mono.<Void>error(
                                new Refusal.Unauthorized("The token expired. Subscribe again with a new one."))))
                .orElse(Mono.never());
    }
}
