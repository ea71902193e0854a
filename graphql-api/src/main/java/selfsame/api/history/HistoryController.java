package selfsame.api.history;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.link.Link;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageOf;
import selfsame.api.paging.PageRequest;
import selfsame.api.person.Identifier;
import selfsame.api.person.Person;
import selfsame.api.reading.Readings;
import selfsame.api.security.ForAnalysts;
import selfsame.api.security.ForEveryRole;
import selfsame.api.security.ForStewards;

@Controller
class HistoryController {

    private final Changes changes;
    private final Reviews reviews;
    private final Readings readings;

    HistoryController(Changes changes, Reviews reviews, Readings readings) {
        this.changes = changes;
        this.reviews = reviews;
        this.readings = readings;
    }

    @QueryMapping
    @ForEveryRole
    DataFetcherResult<@Nullable Change> change(@Argument String id, DataFetchingEnvironment environment) {
        return readings.read(environment, () -> changes.byIds(List.of(id)).get(id));
    }

    @QueryMapping
    @ForAnalysts
    DataFetcherResult<Page<Change>> changes(
            @Argument @Nullable ChangeKind kind,
            @Argument @Nullable OffsetDateTime since,
            @Argument @Nullable Boolean reviewed,
            @Argument @Nullable ChangeOrder orderBy,
            PageRequest page,
            DataFetchingEnvironment environment) {
        long sinceMs = since == null ? 0 : since.toInstant().toEpochMilli();
        ChangeFilter filter = new ChangeFilter(
                Optional.ofNullable(kind), sinceMs, reviewed == null ? List.of(true, false) : List.of(reviewed));
        return readings.read(
                environment,
                () -> orderBy == ChangeOrder.RISK ? changes.riskiest(filter, page) : changes.newest(filter, page));
    }

    @SchemaMapping
    CompletableFuture<Page<Change>> history(
            Person person, PageRequest page, DataLoader<PageOf, Page<Change>> histories) {
        return histories.load(new PageOf(person.id(), page));
    }

    @MutationMapping
    @ForStewards
    List<Change> markReviewed(@Argument List<String> changeIds, @Argument @Nullable String note) {
        return reviews.mark(changeIds, note);
    }

    @SchemaMapping
    @Nullable
    CompletableFuture<Change> undoneBy(Change change, DataLoader<String, Change> changeById) {
        return change.undoneById() == null ? null : changeById.load(change.undoneById());
    }

    @SchemaMapping
    CompletableFuture<Person> survivor(Change change, DataLoader<String, Person> survivorByChangeId) {
        return survivorByChangeId.load(change.id());
    }

    @SchemaMapping
    CompletableFuture<Page<String>> involved(
            Change change, PageRequest page, DataLoader<PageOf, Page<String>> involved) {
        return involved.load(new PageOf(change.id(), page));
    }

    @SchemaMapping
    CompletableFuture<Page<Identifier>> moved(
            Change change, PageRequest page, DataLoader<PageOf, Page<Identifier>> moved) {
        return moved.load(new PageOf(change.id(), page));
    }

    /** A link that was erased since is left out. */
    @SchemaMapping
    CompletableFuture<List<Link>> because(Change change, DataLoader<String, Link> linkById) {
        return linkById.loadMany(change.becauseIds())
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }
}
