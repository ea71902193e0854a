package selfsame.api.history;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForEveryRole;

@Controller
class SubscriptionController {

    private final ChangeFeed feed;
    private final Readings readings;

    SubscriptionController(ChangeFeed feed, Readings readings) {
        this.feed = feed;
        this.readings = readings;
    }

    @SubscriptionMapping
    @ForEveryRole
    Flux<DataFetcherResult<Change>> identityChanged(
            @Argument @Nullable String after, DataFetchingEnvironment environment) {
        return feed.from(Optional.ofNullable(after), environment)
                .map(change -> readings.read(environment, () -> change));
    }
}
