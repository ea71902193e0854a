package selfsame.api.person;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.Page;
import selfsame.api.paging.PageOf;
import selfsame.api.paging.Pages;
import selfsame.api.reading.Batches;
import selfsame.api.reading.GraphReader;
import selfsame.cypher.read.FindIdentifiers;
import selfsame.cypher.read.IdentifierRow;
import selfsame.cypher.read.PageIdentifiers;

/** Looks identifiers up, many at once. */
@Component
public class Identifiers {

    private final GraphReader graph;
    private final Namespaces namespaces;

    Identifiers(GraphReader graph, Namespaces namespaces, Batches batches) {
        this.graph = graph;
        this.namespaces = namespaces;
        batches.add("identifierById", this::byIds);
        batches.add("identifiersOfPerson", this::ofPeople);
    }

    public Optional<Identifier> find(IdentifierInput identifier) {
        return graph.read(new FindIdentifiers(namespaces.keys(identifier), identifier.ids())).stream()
                .map(row -> Identifier.of(row.identifier()))
                .findFirst();
    }

    /** Those of {@code inputs} that are stored. */
    public Map<IdentifierInput, Identifier> findAll(Collection<IdentifierInput> inputs) {
        Map<IdentifierInput, Identifier> found = HashMap.newHashMap(inputs.size());
        Map<String, Identifier> stored = new HashMap<>();
        graph.read(new FindIdentifiers(
                        inputs.stream()
                                .flatMap(input -> namespaces.keys(input).stream())
                                .distinct()
                                .toList(),
                        inputs.stream()
                                .flatMap(input -> input.ids().stream())
                                .distinct()
                                .toList()))
                .forEach(row -> {
                    stored.put(row.key(), Identifier.of(row.identifier()));
                    stored.put(row.identifier().id(), Identifier.of(row.identifier()));
                });
        inputs.forEach(input -> Stream.concat(namespaces.keys(input).stream(), input.ids().stream())
                .flatMap(place -> Optional.ofNullable(stored.get(place)).stream())
                .findFirst()
                .ifPresent(identifier -> found.put(input, identifier)));
        return found;
    }

    /** By canonical key, those that are stored. */
    public Map<String, Identifier> byKeys(Collection<String> keys) {
        return graph.read(new FindIdentifiers(List.copyOf(keys), List.of())).stream()
                .collect(toMap(FindIdentifiers.Row::key, row -> Identifier.of(row.identifier())));
    }

    /** A person's identifiers, the one known last first. */
    public Page<Identifier> of(PageOf person) {
        return ofPeople(List.of(person)).getOrDefault(person, new Page<>(List.of(), false, false));
    }

    /** Those that exist. */
    public Map<String, Identifier> byIds(Collection<String> ids) {
        return graph.read(new FindIdentifiers(List.of(), List.copyOf(ids))).stream()
                .map(row -> Identifier.of(row.identifier()))
                .collect(toMap(Identifier::id, identifier -> identifier));
    }

    private Map<PageOf, Page<Identifier>> ofPeople(Collection<PageOf> asks) {
        return Pages.load(
                asks,
                alike -> graph
                        .read(new PageIdentifiers(
                                PageOf.asks(alike), alike.getFirst().page().limit()))
                        .stream()
                        .map(row -> row(row.nth(), row.identifier()))
                        .toList());
    }

    /** An identifier's place in a list in the order of ids. */
    public static Pages.Row<Identifier> row(int nth, IdentifierRow identifier) {
        return new Pages.Row<>(nth, Identifier.of(identifier), new Cursor(identifier.id()));
    }
}
