package selfsame.api.asof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import selfsame.api.history.Change;
import selfsame.api.history.Changes;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.Pages;
import selfsame.api.person.OwnersThen;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.api.trail.Event;
import selfsame.api.trail.Events;
import selfsame.cypher.asof.PageHistory;
import selfsame.cypher.asof.PageTrail;

/** Reads the lists of people as they were, many at once. */
@Component
class PastLists {

    private final GraphReader graph;
    private final Events events;
    private final Changes changes;

    PastLists(GraphReader graph, Events events, Changes changes, Batches batches) {
        this.graph = graph;
        this.events = events;
        this.changes = changes;
        batches.add("trailsThen", this::trails);
        batches.add("historiesThen", this::histories);
        batches.add(OwnersThen.LOADER, PastLists::owners);
    }

    private static Map<OwnersThen.Asked, Object> owners(Collection<OwnersThen.Asked> asks) {
        Map<OwnersThen, Set<String>> byPast = asks.stream()
                .collect(groupingBy(OwnersThen.Asked::owners, mapping(OwnersThen.Asked::identifierId, toSet())));
        Map<OwnersThen.Asked, Object> owners = new HashMap<>();
        byPast.forEach((past, ids) ->
                past.ownersOf(ids).forEach((id, person) -> owners.put(new OwnersThen.Asked(past, id), person)));
        return owners;
    }

    private Map<TrailThenOf, Page<Event>> trails(Collection<TrailThenOf> asks) {
        return Pages.load(
                asks,
                alike -> graph.read(statement(alike)).stream()
                        .map(row -> new Pages.Row<>(
                                row.nth(),
                                events.of(row.event()),
                                Cursor.at(row.event().occurredAt(), row.event().key())))
                        .toList());
    }

    private static PageTrail statement(List<TrailThenOf> alike) {
        TrailThenOf any = alike.getFirst();
        var pages = IntStream.range(0, alike.size())
                .mapToObj(nth -> alike.get(nth).ask(nth))
                .toList();
        return new PageTrail(
                pages, any.filter().types(), any.filter().since(), any.page().limit());
    }

    private Map<HistoryThenOf, Page<Change>> histories(Collection<HistoryThenOf> asks) {
        return Pages.load(asks, alike -> {
            var pages = IntStream.range(0, alike.size())
                    .mapToObj(nth -> alike.get(nth).ask(nth))
                    .toList();
            var rows = graph.read(new PageHistory(pages, alike.getFirst().page().limit()));
            Map<String, Change> found =
                    changes.byIds(rows.stream().map(PageHistory.Row::changeId).toList());
            return rows.stream()
                    .flatMap(row -> Optional.ofNullable(found.get(row.changeId())).stream()
                            .map(change -> new Pages.Row<>(row.nth(), change, Cursor.at(row.version(), change.id()))))
                    .toList();
        });
    }
}
