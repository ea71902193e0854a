package selfsame.api.paging;

import java.util.List;
import java.util.stream.IntStream;
import selfsame.cypher.read.PageAsk;

/** A page of the list that {@code id} has, in the order of ids. */
public record PageOf(String id, PageRequest page) implements Paged {

    /** As statements take them: each with its place among them. */
    public static List<PageAsk> asks(List<PageOf> pages) {
        return IntStream.range(0, pages.size())
                .mapToObj(nth -> new PageAsk(
                        nth, pages.get(nth).id(), pages.get(nth).page().beforeId()))
                .toList();
    }
}
