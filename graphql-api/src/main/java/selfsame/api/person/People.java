package selfsame.api.person;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageOf;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.Pages;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.cypher.read.FindOwners;
import selfsame.cypher.read.FindPeople;
import selfsame.cypher.read.PageFormerIds;
import selfsame.cypher.read.PagePeople;

/** Looks people up, many at once. */
@Component
public class People {

    private final GraphReader graph;
    private final Namespaces namespaces;

    People(GraphReader graph, Namespaces namespaces, Batches batches) {
        this.graph = graph;
        this.namespaces = namespaces;
        batches.add("personById", this::byIds);
        batches.add("ownerByIdentifierId", this::ownersOf);
        batches.add("formerIds", this::formerIds);
    }

    /** @param id current or former */
    public Optional<Person> byId(String id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    public Optional<Person> owner(IdentifierInput identifier) {
        return owners(namespaces.keys(identifier), identifier.ids()).stream().findFirst();
    }

    /** Whom any of these identifiers belongs to, each person once. */
    public List<Person> owners(Collection<String> keys, Collection<String> ids) {
        return graph.read(new FindOwners(List.copyOf(keys), List.copyOf(ids))).stream()
                .map(row -> Person.of(row.person()))
                .distinct()
                .toList();
    }

    Page<Person> newest(PageRequest page) {
        var rows = graph.read(new PagePeople(page.beforeId(), page.limit()));
        return Page.byId(page, rows, row -> Person.of(row.person()), Person::id);
    }

    private Map<String, Person> byIds(Collection<String> ids) {
        return graph.read(new FindPeople(List.copyOf(ids))).stream()
                .collect(toMap(FindPeople.Row::asked, row -> Person.of(row.person())));
    }

    private Map<String, Person> ownersOf(Collection<String> identifierIds) {
        return graph.read(new FindOwners(List.of(), List.copyOf(identifierIds))).stream()
                .collect(toMap(FindOwners.Row::identifierId, row -> Person.of(row.person())));
    }

    private Map<PageOf, Page<String>> formerIds(Collection<PageOf> asks) {
        return Pages.load(
                asks,
                alike -> graph
                        .read(new PageFormerIds(
                                PageOf.asks(alike), alike.getFirst().page().limit()))
                        .stream()
                        .map(row -> new Pages.Row<>(row.nth(), row.id(), new Cursor(row.id())))
                        .toList());
    }
}
