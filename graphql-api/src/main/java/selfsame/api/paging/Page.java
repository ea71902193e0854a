package selfsame.api.paging;

import java.util.List;
import java.util.function.Function;

/** Some items of a list in its order, each with its place. */
public record Page<T>(List<Item<T>> items, boolean hasPrevious, boolean hasNext) {

    public record Item<T>(T value, Cursor cursor) {}

    public Page {
        items = List.copyOf(items);
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
