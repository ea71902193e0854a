package selfsame.api.memory;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.stream.IntStream;
import org.dataloader.DataLoader;
import selfsame.api.error.Refusal;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.PageRequestResolver;

/** A field that is asked for, with its arguments. */
public record Asked(DataFetchingEnvironment environment, PageRequestResolver pages) {

    public String field() {
        return environment.getField().getName();
    }

    public PageRequest page() {
        return pages.of(environment);
    }

    /** A page of a list that is here as a whole, by the places in it. */
    public <T> Page<T> page(List<T> all) {
        PageRequest request = page();
        int from = Math.clamp(request.after(Cursor::number, -1L) + 1, 0, all.size());
        int to = Math.min(all.size(), from + request.limit());
        return Page.of(
                request,
                IntStream.range(from, to)
                        .mapToObj(place -> new Page.Item<>(all.get(place), Cursor.at(place, "in-memory")))
                        .toList());
    }

    public <K, V> DataLoader<K, V> loader(String name) {
        DataLoader<K, V> loader = environment.getDataLoader(name);
        if (loader == null) {
            throw new IllegalStateException("there is no data loader " + name);
        }
        return loader;
    }

    public Refusal unknown() {
        return new Refusal.BadRequest("%s is not told here.".formatted(field()));
    }
}
