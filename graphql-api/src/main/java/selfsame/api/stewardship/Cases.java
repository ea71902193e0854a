package selfsame.api.stewardship;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import selfsame.api.link.Link;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageOf;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.Pages;
import selfsame.api.person.Person;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.cypher.question.FindCases;
import selfsame.cypher.question.PageCaseLinks;
import selfsame.cypher.question.PageCasePeople;
import selfsame.cypher.question.PageCases;
import selfsame.cypher.question.PageCasesOfAssignee;

/** Reads cases, many at once. */
@Component
class Cases {

    private final GraphReader graph;

    Cases(GraphReader graph, Batches batches) {
        this.graph = graph;
        batches.add("caseLinks", this::links);
        batches.add("casePeople", this::people);
    }

    /** @param assignee null: everybody's */
    Page<Case> page(List<String> states, @Nullable String assignee, PageRequest page) {
        List<Case> cases = assignee == null
                ? graph.read(new PageCases(states, page.beforeId(), page.limit())).stream()
                        .map(row -> Case.of(row.question()))
                        .toList()
                : graph.read(new PageCasesOfAssignee(assignee, states, page.beforeId(), page.limit())).stream()
                        .map(row -> Case.of(row.question()))
                        .toList();
        return Page.byId(page, cases, found -> found, Case::id);
    }

    /** Those that exist, in the order of {@code ids}. */
    List<Case> byIds(List<String> ids) {
        Map<String, Case> found = graph.read(new FindCases(ids)).stream()
                .map(row -> Case.of(row.question()))
                .collect(toMap(Case::id, each -> each));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private Map<PageOf, Page<Link>> links(Collection<PageOf> asks) {
        return Pages.load(
                asks,
                alike -> graph
                        .read(new PageCaseLinks(
                                PageOf.asks(alike), alike.getFirst().page().limit()))
                        .stream()
                        .map(row -> new Pages.Row<>(
                                row.nth(),
                                Link.of(row.link()),
                                new Cursor(row.link().id())))
                        .toList());
    }

    private Map<PageOf, Page<Person>> people(Collection<PageOf> asks) {
        return Pages.load(
                asks,
                alike -> graph
                        .read(new PageCasePeople(
                                PageOf.asks(alike), alike.getFirst().page().limit()))
                        .stream()
                        .map(row -> new Pages.Row<>(
                                row.nth(),
                                Person.of(row.person()),
                                new Cursor(row.person().id())))
                        .toList());
    }
}
