package selfsame.api.asof;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import selfsame.api.memory.Asked;
import selfsame.api.memory.InMemory;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.person.Freshness;
import selfsame.api.person.Identifier;
import selfsame.api.reading.Readings;
import selfsame.api.trail.Event;
import selfsame.asof.Moment;

/**
 * A person as it was.
 *
 * @param version that the last change by then had brought it to
 * @param members newest first, as is {@code formerIds}
 */
public record PersonThen(
        String id,
        int version,
        OffsetDateTime createdAt,
        List<Identifier> members,
        List<String> formerIds,
        Moment moment,
        Readings readings)
        implements InMemory {

    public PersonThen {
        members = List.copyOf(members);
        formerIds = List.copyOf(formerIds);
    }

    @Override
    public @Nullable Object field(Asked asked) {
        return switch (asked.field()) {
            case "formerIds" ->
                page(asked.page(), formerIds.stream().map(Item::of).toList());
            case "identifiers" ->
                page(asked.page(), members.stream().map(Item::of).toList());
            case "trail" -> trail(asked);
            case "history" -> history(asked);
            case "freshness" -> freshness(asked);
            default -> throw asked.unknown();
        };
    }

    private record Item<T>(T value, String id) {

        static Item<String> of(String id) {
            return new Item<>(id, id);
        }

        static Item<Identifier> of(Identifier identifier) {
            return new Item<>(identifier, identifier.id());
        }
    }

    private static <T> Page<T> page(PageRequest request, List<Item<T>> all) {
        return Page.of(
                request,
                all.stream()
                        .filter(item -> item.id().compareTo(request.beforeId()) < 0)
                        .limit(request.limit())
                        .map(item -> new Page.Item<>(item.value(), new Cursor(item.id())))
                        .toList());
    }

    private CompletableFuture<Page<Event>> trail(Asked asked) {
        List<String> types = Objects.requireNonNullElse(asked.environment().getArgument("types"), List.of());
        OffsetDateTime since = asked.environment().getArgument("since");
        return trail(
                asked,
                new TrailThenOf.Filter(
                        types,
                        since == null ? Long.MIN_VALUE : since.toInstant().toEpochMilli()),
                asked.page());
    }

    private CompletableFuture<Page<Event>> trail(Asked asked, TrailThenOf.Filter filter, PageRequest page) {
        DataLoader<TrailThenOf, Page<Event>> trails = asked.loader("trailsThen");
        return trails.load(new TrailThenOf(this, filter, page));
    }

    private CompletableFuture<Page<selfsame.api.history.Change>> history(Asked asked) {
        DataLoader<HistoryThenOf, Page<selfsame.api.history.Change>> histories = asked.loader("historiesThen");
        return histories.load(new HistoryThenOf(id, moment.recordedBy(), asked.page()));
    }

    private CompletableFuture<Freshness> freshness(Asked asked) {
        PageRequest newest = new PageRequest(1, Optional.empty());
        return trail(asked, TrailThenOf.Filter.ALL, newest)
                .thenApply(page -> Freshness.then(
                        page.items().stream()
                                .map(item -> item.value().occurredAt())
                                .findFirst()
                                .orElse(null),
                        readings.pending(asked.environment())));
    }

    @Override
    public String toString() {
        return id;
    }
}
