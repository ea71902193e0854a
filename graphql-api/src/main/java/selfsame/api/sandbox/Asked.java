package selfsame.api.sandbox;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.stream.IntStream;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.PageRequestResolver;

/** A field that is asked for, with its arguments. */
record Asked(DataFetchingEnvironment environment, PageRequestResolver pages) {

    String field() {
        return environment.getField().getName();
    }

    <T> Page<T> page(List<T> all) {
        PageRequest request = pages.of(environment);
        int from = Math.clamp(request.after(Cursor::number, -1L) + 1, 0, all.size());
        int to = Math.min(all.size(), from + request.limit());
        return Page.of(
                request,
                IntStream.range(from, to)
                        .mapToObj(place -> new Page.Item<>(all.get(place), Cursor.at(place, "sandbox")))
                        .toList());
    }

    IllegalStateException unknown() {
        return new IllegalStateException("a sandbox does not answer to " + field());
    }
}
