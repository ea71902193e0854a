package selfsame.api.explanation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.LocalContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import selfsame.api.asof.Past;
import selfsame.api.link.Link;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.Pages;
import selfsame.api.person.OwnersThen;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.api.trail.Event;
import selfsame.api.trail.Events;
import selfsame.asof.Moment;
import selfsame.cypher.explain.PageLinkEvents;

/** The events that carried both ends of a link; of links of several kinds between one pair, the same. */
@Controller
class LinkEvents {

    private final GraphReader graph;
    private final Events events;

    LinkEvents(GraphReader graph, Events events, Batches batches) {
        this.graph = graph;
        this.events = events;
        batches.add("linkEvents", this::pages);
    }

    @SchemaMapping
    CompletableFuture<Page<Event>> events(
            Link link,
            PageRequest page,
            @LocalContextValue(name = OwnersThen.KEY, required = false) @Nullable Past past,
            DataLoader<LinkEventsOf, Page<Event>> linkEvents) {
        Moment until = past == null ? Moment.NOW : past.moment();
        return linkEvents.load(new LinkEventsOf(link.a().id(), link.b().id(), until, page));
    }

    private Map<LinkEventsOf, Page<Event>> pages(Collection<LinkEventsOf> asks) {
        return Pages.load(
                asks,
                alike -> graph
                        .read(new PageLinkEvents(
                                asks(alike), alike.getFirst().page().limit()))
                        .stream()
                        .map(row -> new Pages.Row<>(
                                row.nth(),
                                events.of(row.event()),
                                Cursor.at(row.event().occurredAt(), row.event().key())))
                        .toList());
    }

    private static List<PageLinkEvents.Ask> asks(List<LinkEventsOf> pages) {
        return IntStream.range(0, pages.size())
                .mapToObj(nth -> pages.get(nth).ask(nth))
                .toList();
    }
}
