package selfsame.api.explanation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.Pages;
import selfsame.api.person.Identifier;
import selfsame.api.person.Identifiers;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.cypher.explain.FactTold;
import selfsame.cypher.explain.FindFacts;
import selfsame.cypher.explain.PageSeparations;
import selfsame.cypher.explain.PageSides;

/** Reads what stewards said, many at once. */
@Component
class Separations {

    private final GraphReader graph;

    Separations(GraphReader graph, Batches batches) {
        this.graph = graph;
        batches.add("sides", this::sides);
    }

    Page<Separation> inForce(PageRequest page) {
        var rows = graph.read(new PageSeparations(page.beforeId(), page.limit()));
        return Page.byId(page, rows, row -> Separation.of(row.fact()), Separation::id);
    }

    Map<String, FactTold> facts(List<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : graph.read(new FindFacts(ids)).stream()
                        .collect(toMap(row -> row.fact().id(), FindFacts.Row::fact));
    }

    private Map<SideOf, Page<Identifier>> sides(Collection<SideOf> asks) {
        return Pages.load(
                asks,
                alike -> graph
                        .read(new PageSides(asks(alike), alike.getFirst().page().limit()))
                        .stream()
                        .map(row -> Identifiers.row(row.nth(), row.identifier()))
                        .toList());
    }

    private static List<PageSides.Ask> asks(List<SideOf> sides) {
        return IntStream.range(0, sides.size())
                .mapToObj(nth -> sides.get(nth).ask(nth))
                .toList();
    }
}
