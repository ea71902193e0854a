package selfsame.api.trail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.Pages;
import selfsame.api.person.Identifier;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.cypher.read.FindEventIdentifiers;
import selfsame.cypher.read.PageTrail;

/** Reads trails and what their events carried, many at once. */
@Component
class Trails {

    private final GraphReader graph;
    private final Events events;

    Trails(GraphReader graph, Events events, Batches batches) {
        this.graph = graph;
        this.events = events;
        batches.add("trails", this::pages);
        batches.add("carried", this::carried);
    }

    private Map<TrailOf, Page<Event>> pages(Collection<TrailOf> asks) {
        return Pages.load(
                asks,
                alike -> graph.read(statement(alike)).stream()
                        .map(row -> new Pages.Row<>(
                                row.nth(),
                                events.of(row.event()),
                                Cursor.at(row.event().occurredAt(), row.event().key())))
                        .toList());
    }

    private static PageTrail statement(List<TrailOf> alike) {
        TrailOf any = alike.getFirst();
        var pages = IntStream.range(0, alike.size())
                .mapToObj(nth -> alike.get(nth).ask(nth))
                .toList();
        return new PageTrail(
                pages, any.filter().types(), any.filter().since(), any.page().limit());
    }

    private Map<String, List<Identifier>> carried(Collection<String> eventKeys) {
        return graph.read(new FindEventIdentifiers(List.copyOf(eventKeys))).stream()
                .collect(groupingBy(
                        FindEventIdentifiers.Row::eventKey, mapping(row -> Identifier.of(row.identifier()), toList())));
    }
}
