package selfsame.api.paging;

import graphql.relay.DefaultConnection;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultPageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some items of a list in its order, each with its place.
 *
 * @param stoppedAt where looking stopped before as many were found as were asked for, though there may be more
 */
public record Page<T>(List<Item<T>> items, boolean hasPrevious, boolean hasNext, Optional<Cursor> stoppedAt) {

    public record Item<T>(T value, Cursor cursor) {}

    public Page {
        items = List.copyOf(items);
    }

    public Page(List<Item<T>> items, boolean hasPrevious, boolean hasNext) {
        this(items, hasPrevious, hasNext, Optional.empty());
    }

    /** What was found before looking stopped: whoever asks for what comes after the last one goes on from there. */
    public static <T> Page<T> unfinished(PageRequest request, List<Item<T>> found, Cursor stoppedAt) {
        List<Item<T>> items = found.isEmpty() ? List.of() : new ArrayList<>(found.subList(0, found.size() - 1));
        if (!found.isEmpty()) {
            items.add(new Item<>(found.getLast().value(), stoppedAt));
        }
        return new Page<>(items, request.after().isPresent(), true, Optional.of(stoppedAt));
    }

    /** This, or the connection that it is: of an empty page the adapter would not say where to go on. */
    public Object shown() {
        return items.isEmpty() && stoppedAt.isPresent()
                ? new DefaultConnection<>(
                        List.of(),
                        new DefaultPageInfo(
                                null,
                                new DefaultConnectionCursor(stoppedAt.get().encoded()),
                                hasPrevious,
                                hasNext))
                : this;
    }

    /** @param read up to {@link PageRequest#limit()} items */
    public static <T> Page<T> of(PageRequest request, List<Item<T>> read) {
        List<Item<T>> items = read.subList(0, Math.min(request.first(), read.size()));
        return new Page<>(items, request.after().isPresent(), read.size() > request.first());
    }

    /** A page of things in the order of their ids. */
    public static <R, T> Page<T> byId(PageRequest request, List<R> rows, Function<R, T> value, Function<T, String> id) {
        return of(
                request,
                rows.stream()
                        .map(value)
                        .map(item -> new Item<>(item, new Cursor(id.apply(item))))
                        .toList());
    }
}
