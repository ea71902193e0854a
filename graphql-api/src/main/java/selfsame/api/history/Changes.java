package selfsame.api.history;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageOf;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.Pages;
import selfsame.api.person.Identifier;
import selfsame.api.person.Identifiers;
import selfsame.api.person.Person;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.cypher.read.ChangeRow;
import selfsame.cypher.read.FindChanges;
import selfsame.cypher.read.FindSurvivors;
import selfsame.cypher.read.PageAsk;
import selfsame.cypher.read.PageChanges;
import selfsame.cypher.read.PageChangesByRisk;
import selfsame.cypher.read.PageChangesOfKind;
import selfsame.cypher.read.PageHistory;
import selfsame.cypher.read.PageInvolved;
import selfsame.cypher.read.PageMoved;
import selfsame.history.Risk;

/** Reads changes and what they did, many at once. */
@Component
public class Changes {

    private final GraphReader graph;

    Changes(GraphReader graph, Batches batches) {
        this.graph = graph;
        batches.add("changeById", this::byIds);
        batches.add("histories", this::histories);
        batches.add("involved", this::involved);
        batches.add("moved", this::moved);
        batches.add("survivorByChangeId", this::survivors);
    }

    /** A change that is there. */
    public Change byId(String id) {
        return Objects.requireNonNull(byIds(List.of(id)).get(id));
    }

    /** Those that exist. */
    public Map<String, Change> byIds(Collection<String> ids) {
        return graph.read(new FindChanges(List.copyOf(ids))).stream()
                .map(row -> Change.of(row.change()))
                .collect(toMap(Change::id, change -> change));
    }

    Page<Change> newest(ChangeFilter filter, PageRequest page) {
        return Page.byId(page, rows(filter, page), Change::of, Change::id);
    }

    /** Those that have a risk. */
    Page<Change> riskiest(ChangeFilter filter, PageRequest page) {
        List<String> kinds = filter.kind().map(List::of).orElse(List.of(ChangeKind.values())).stream()
                .map(Enum::name)
                .toList();
        double before = page.after(Cursor::number, (long) Risk.DIGITS) / Risk.DIGITS;
        return Page.of(
                page,
                graph
                        .read(new PageChangesByRisk(
                                kinds,
                                before,
                                page.after(Cursor::key, PageAsk.NEWEST),
                                filter.since(),
                                filter.reviewed(),
                                page.limit()))
                        .stream()
                        .map(row -> new Page.Item<>(Change.of(row.change()), place(row.change())))
                        .toList());
    }

    private static Cursor place(ChangeRow row) {
        return Cursor.at(Math.round(Objects.requireNonNullElse(row.risk(), 0.0) * Risk.DIGITS), row.id());
    }

    private List<ChangeRow> rows(ChangeFilter filter, PageRequest page) {
        String before = page.beforeId();
        String floor = IdFloor.of(filter.since());
        return filter.kind()
                .map(kind -> graph
                        .read(new PageChangesOfKind(
                                kind.name(), before, floor, filter.since(), filter.reviewed(), page.limit()))
                        .stream()
                        .map(PageChangesOfKind.Row::change)
                        .toList())
                .orElseGet(() ->
                        graph
                                .read(new PageChanges(before, floor, filter.since(), filter.reviewed(), page.limit()))
                                .stream()
                                .map(PageChanges.Row::change)
                                .toList());
    }

    private Map<PageOf, Page<Change>> histories(Collection<PageOf> asks) {
        return Pages.load(
                asks,
                alike -> graph
                        .read(new PageHistory(
                                historyAsks(alike), alike.getFirst().page().limit()))
                        .stream()
                        .map(row -> new Pages.Row<>(
                                row.nth(),
                                Change.of(row.change()),
                                Cursor.at(row.version(), row.change().id())))
                        .toList());
    }

    private static List<PageHistory.Ask> historyAsks(List<PageOf> pages) {
        return IntStream.range(0, pages.size())
                .mapToObj(nth -> historyAsk(nth, pages.get(nth)))
                .toList();
    }

    private static PageHistory.Ask historyAsk(int nth, PageOf history) {
        PageRequest page = history.page();
        return new PageHistory.Ask(
                nth, history.id(), page.after(Cursor::number, Long.MAX_VALUE), page.after(Cursor::key, ""));
    }

    private Map<PageOf, Page<String>> involved(Collection<PageOf> asks) {
        return Pages.load(
                asks,
                alike -> graph
                        .read(new PageInvolved(
                                PageOf.asks(alike), alike.getFirst().page().limit()))
                        .stream()
                        .map(row -> new Pages.Row<>(row.nth(), row.id(), new Cursor(row.id())))
                        .toList());
    }

    private Map<PageOf, Page<Identifier>> moved(Collection<PageOf> asks) {
        return Pages.load(
                asks,
                alike -> graph
                        .read(new PageMoved(
                                PageOf.asks(alike), alike.getFirst().page().limit()))
                        .stream()
                        .map(row -> Identifiers.row(row.nth(), row.identifier()))
                        .toList());
    }

    private Map<String, Person> survivors(Collection<String> changeIds) {
        return graph.read(new FindSurvivors(List.copyOf(changeIds))).stream()
                .collect(toMap(FindSurvivors.Row::changeId, row -> Person.of(row.person())));
    }
}
