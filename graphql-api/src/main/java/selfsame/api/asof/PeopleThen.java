package selfsame.api.asof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import selfsame.api.person.Identifier;
import selfsame.api.reading.GraphReader;
import selfsame.api.reading.Readings;
import selfsame.api.reading.Times;
import selfsame.asof.IdThen;
import selfsame.asof.Moment;
import selfsame.cypher.asof.FindMemberships;
import selfsame.cypher.asof.FindVersions;
import selfsame.cypher.asof.ReadAnchors;
import selfsame.history.MintedId;
import selfsame.identity.PersonId;
import selfsame.policy.Policy;

/** Names people as they were: which id they answered to, which others, at which version. */
final class PeopleThen {

    private final GraphReader graph;
    private final Readings readings;
    private final Moment moment;

    PeopleThen(GraphReader graph, Readings readings, Moment moment) {
        this.graph = graph;
        this.readings = readings;
        this.moment = moment;
    }

    Moment moment() {
        return moment;
    }

    /** Whom each identifier belonged to, as recorded. */
    Map<String, String> recordedOwners(Collection<String> identifierIds) {
        return graph.read(new FindMemberships(List.copyOf(identifierIds), moment.recordedBy())).stream()
                .collect(toMap(FindMemberships.Row::identifierId, FindMemberships.Row::personId, (a, b) -> a));
    }

    private record NamedThen(String id, List<Identifier> members, List<String> formerIds) {}

    /** People whose ids are recorded. */
    List<PersonThen> recorded(Map<String, List<Identifier>> members) {
        Map<String, List<String>> anchoredAt = anchors(members.values()).stream()
                .collect(groupingBy(ReadAnchors.Row::anchor, mapping(ReadAnchors.Row::personId, toList())));
        List<NamedThen> named = new ArrayList<>();
        members.forEach((id, identifiers) -> named.add(new NamedThen(
                id,
                identifiers,
                identifiers.stream()
                        .flatMap(identifier -> anchoredAt.getOrDefault(keyOf(identifier), List.of()).stream())
                        .filter(former -> !former.equals(id))
                        .sorted(Comparator.reverseOrder())
                        .toList())));
        return people(named);
    }

    /**
     * People who were decided; each answers to the best id that there was. One that was never written, for it was joined before anybody
     * looked, had none of its own, and answers to the one that it was joined to.
     */
    List<PersonThen> decided(List<List<Identifier>> people, Policy policy) {
        Map<selfsame.identity.Identifier, List<MintedId>> anchoredAt = anchors(people).stream()
                .map(row -> new MintedId(
                        PersonId.parse(row.personId()),
                        selfsame.identity.Identifier.parse(row.anchor()),
                        row.createdAt(),
                        row.version()))
                .collect(groupingBy(MintedId::anchor));
        Map<String, List<Identifier>> unnamed = new LinkedHashMap<>();
        List<NamedThen> named = new ArrayList<>();
        for (List<Identifier> person : people) {
            Map<selfsame.identity.Identifier, Identifier> byName =
                    person.stream().collect(toMap(PeopleThen::domain, Function.identity()));
            List<MintedId> own = byName.keySet().stream()
                    .flatMap(name -> anchoredAt.getOrDefault(name, List.of()).stream())
                    .toList();
            IdThen.of(byName.keySet(), own, policy)
                    .map(PersonId::toString)
                    .ifPresentOrElse(
                            id -> named.add(new NamedThen(id, person, others(own, id))),
                            () -> unnamed.put(strongest(byName, policy).id(), person));
        }
        if (!unnamed.isEmpty()) {
            recordedOwners(unnamed.keySet())
                    .forEach((strongest, owner) ->
                            named.add(new NamedThen(owner, unnamed.getOrDefault(strongest, List.of()), List.of())));
        }
        return people(named);
    }

    private static List<String> others(List<MintedId> own, String id) {
        return own.stream()
                .map(minted -> minted.id().toString())
                .filter(other -> !other.equals(id))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Identifier strongest(Map<selfsame.identity.Identifier, Identifier> byName, Policy policy) {
        return byName.entrySet().stream()
                .min(Map.Entry.comparingByKey(policy.strongestFirst()))
                .orElseThrow()
                .getValue();
    }

    private List<ReadAnchors.Row> anchors(Collection<List<Identifier>> people) {
        List<String> ids = people.stream()
                .flatMap(List::stream)
                .map(Identifier::id)
                .distinct()
                .toList();
        return graph.read(new ReadAnchors(ids, moment.recordedBy()));
    }

    private List<PersonThen> people(List<NamedThen> named) {
        List<String> ids = named.stream().map(NamedThen::id).distinct().toList();
        Map<String, FindVersions.Row> rows = graph.read(new FindVersions(ids, moment.recordedBy())).stream()
                .collect(toMap(FindVersions.Row::personId, Function.identity()));
        return named.stream()
                .flatMap(person -> Optional.ofNullable(rows.get(person.id())).map(row -> then(person, row)).stream())
                .toList();
    }

    private PersonThen then(NamedThen person, FindVersions.Row row) {
        return new PersonThen(
                person.id(),
                row.version(),
                Times.utc(row.createdAt()),
                person.members().stream()
                        .sorted(Comparator.comparing(Identifier::id).reversed())
                        .toList(),
                person.formerIds(),
                moment,
                readings);
    }

    static selfsame.identity.Identifier domain(Identifier identifier) {
        return selfsame.identity.Identifier.of(identifier.namespace(), identifier.value());
    }

    private static String keyOf(Identifier identifier) {
        return domain(identifier).canonical();
    }
}
