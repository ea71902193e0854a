package selfsame.api.person;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import selfsame.api.error.Refusal;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForEveryRole;

@Controller
class PersonSubscriptionController {

    private final PersonFeed feed;
    private final People people;
    private final Readings readings;

    PersonSubscriptionController(PersonFeed feed, People people, Readings readings) {
        this.feed = feed;
        this.people = people;
        this.readings = readings;
    }

    @SubscriptionMapping
    @ForEveryRole
    Flux<DataFetcherResult<Person>> personUpdated(
            @Argument @Nullable String id,
            @Argument @Nullable IdentifierInput identifier,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        if ((id == null) == (identifier == null)) {
            throw new Refusal.BadRequest("Say of whom: either id or identifier.");
        }
        Supplier<@Nullable Person> look =
                id == null ? () -> people.owner(identifier).orElse(null) : () -> known(id);
        return feed.of(() -> readings.read(environment, look), Optional.ofNullable(after), environment);
    }

    private Person known(String id) {
        return people.byId(id)
                .orElseThrow(() -> new Refusal.NotFound("Nobody answers to the id. An identifier may be waited for."));
    }
}
