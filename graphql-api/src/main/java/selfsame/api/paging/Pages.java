package selfsame.api.paging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Many pages at once: one statement for all of one shape. */
public final class Pages {

    private Pages() {}

    /** @param nth the place of the page it belongs to among those that were read together */
    public record Row<T>(int nth, T value, Cursor cursor) {}

    /** @param read takes pages of one shape; answers up to {@link PageRequest#limit()} rows for each, in the list's order */
    public static <A extends Paged, T> Map<A, Page<T>> load(Collection<A> asks, Function<List<A>, List<Row<T>>> read) {
        Map<A, Page<T>> pages = HashMap.newHashMap(asks.size());
        asks.stream()
                .collect(groupingBy(Paged::shape))
                .values()
                .forEach(alike -> pages.putAll(pages(alike, read.apply(alike))));
        return pages;
    }

    private static <A extends Paged, T> Map<A, Page<T>> pages(List<A> asks, List<Row<T>> rows) {
        Map<Integer, List<Page.Item<T>>> items = rows.stream()
                .collect(groupingBy(Row::nth, mapping(row -> new Page.Item<>(row.value(), row.cursor()), toList())));
        Map<A, Page<T>> pages = HashMap.newHashMap(asks.size());
        for (int nth = 0; nth < asks.size(); nth++) {
            A ask = asks.get(nth);
            pages.put(ask, Page.of(ask.page(), items.getOrDefault(nth, List.of())));
        }
        return pages;
    }
}
