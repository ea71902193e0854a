package selfsame.api.segment;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import selfsame.api.error.Refusal;
import selfsame.api.history.Change;
import selfsame.api.person.Person;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForEveryRole;
import selfsame.segment.Segments;

@Controller
class SegmentSubscriptionController {

    private final Segments declared;
    private final SegmentFeed feed;
    private final Readings readings;

    SegmentSubscriptionController(Segments declared, SegmentFeed feed, Readings readings) {
        this.declared = declared;
        this.feed = feed;
        this.readings = readings;
    }

    @SubscriptionMapping
    @ForEveryRole
    Flux<DataFetcherResult<SegmentChange>> segmentChanged(
            @Argument @Nullable String segment, @Argument @Nullable String after, DataFetchingEnvironment environment) {
        if (segment != null
                && declared.all().stream().noneMatch(one -> one.name().equals(segment))) {
            throw new Refusal.BadRequest("No segment is called so. The query segments names them.");
        }
        return feed.of(Optional.ofNullable(segment), Optional.ofNullable(after), environment)
                .map(change -> readings.read(environment, () -> change));
    }

    @SchemaMapping(typeName = "SegmentChange")
    CompletableFuture<@Nullable Person> person(SegmentChange change, DataLoader<String, Person> personById) {
        return personById.load(change.personId()).thenApply(person -> person);
    }

    @SchemaMapping(typeName = "SegmentChange")
    CompletableFuture<@Nullable Change> change(SegmentChange change, DataLoader<String, Change> changeById) {
        return change.changeId() == null
                ? CompletableFuture.completedFuture(null)
                : changeById.load(change.changeId()).thenApply(found -> found);
    }
}
