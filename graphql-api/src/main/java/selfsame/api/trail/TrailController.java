package selfsame.api.trail;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.person.Identifier;
import selfsame.api.person.Person;

@Controller
class TrailController {

    @SchemaMapping
    CompletableFuture<Page<Event>> trail(
            Person person,
            PageRequest page,
            @Argument @Nullable List<String> types,
            @Argument @Nullable OffsetDateTime since,
            DataLoader<TrailOf, Page<Event>> trails) {
        long sinceMs = since == null ? Long.MIN_VALUE : since.toInstant().toEpochMilli();
        return trails.load(new TrailOf(
                person.id(), page, new TrailOf.Filter(Objects.requireNonNullElse(types, List.of()), sinceMs)));
    }

    @SchemaMapping
    CompletableFuture<List<Identifier>> identifiers(Event event, DataLoader<String, List<Identifier>> carried) {
        return carried.load(event.id()).thenApply(found -> Objects.requireNonNullElse(found, List.of()));
    }
}
