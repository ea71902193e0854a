package selfsame.api.asof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** People whose ids are recorded. */
    List<PersonThen> recorded(Map<String, List<Identifier>> members) {
        List<ReadAnchors.Row> anchors = anchors(members.values());
        Map<String, List<String>> anchoredAt = anchors.stream()
                .collect(groupingBy(
                        ReadAnchors.Row::anchor, Collectors.mapping(ReadAnchors.Row::personId, Collectors.toList())));
        Map<String, List<String>> formerIds = new HashMap<>();
        members.forEach((id, identifiers) -> formerIds.put(
                id,
                identifiers.stream()
                        .flatMap(identifier -> anchoredAt.getOrDefault(keyOf(identifier), List.of()).stream())
                        .filter(former -> !former.equals(id))
                        .sorted(Comparator.reverseOrder())
                        .toList()));
        return people(members, formerIds);
    }

    /** People who were decided; each answers to the best id that there was. Who answered to none is left out. */
    List<PersonThen> decided(List<List<Identifier>> people, Policy policy) {
        List<MintedId> minted = anchors(people).stream()
                .map(row -> new MintedId(
                        PersonId.parse(row.personId()),
                        selfsame.identity.Identifier.parse(row.anchor()),
                        row.createdAt(),
                        row.version()))
                .toList();
        Map<selfsame.identity.Identifier, List<MintedId>> anchoredAt =
                minted.stream().collect(groupingBy(MintedId::anchor));
        Map<List<Identifier>, String> unnamed = new LinkedHashMap<>();
        Map<String, List<Identifier>> members = new LinkedHashMap<>();
        Map<String, List<String>> formerIds = new HashMap<>();
        for (List<Identifier> person : people) {
            Map<selfsame.identity.Identifier, Identifier> byName =
                    person.stream().collect(toMap(PeopleThen::domain, Function.identity()));
            List<MintedId> own = byName.keySet().stream()
                    .flatMap(name -> anchoredAt.getOrDefault(name, List.of()).stream())
                    .toList();
            Optional<PersonId> id = IdThen.of(byName.keySet(), own, policy);
            if (id.isPresent()) {
                String text = id.get().toString();
                members.put(text, person);
                formerIds.put(text, others(own, text));
            } else {
                unnamed.put(person, strongest(byName, policy).id());
            }
        }
        Map<String, String> owners = unnamed.isEmpty() ? Map.of() : recordedOwners(Set.copyOf(unnamed.values()));
        unnamed.forEach((person, strongest) -> {
            String owner = owners.get(strongest);
            if (owner != null) {
                members.putIfAbsent(owner, person);
            }
        });
        return people(members, formerIds);
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

    private List<PersonThen> people(Map<String, List<Identifier>> members, Map<String, List<String>> formerIds) {
        Map<String, FindVersions.Row> versions =
                graph.read(new FindVersions(List.copyOf(members.keySet()), moment.recordedBy())).stream()
                        .collect(toMap(FindVersions.Row::personId, row -> row));
        List<PersonThen> people = new ArrayList<>();
        members.forEach((id, identifiers) -> {
            FindVersions.Row row = versions.get(id);
            if (row != null) {
                people.add(new PersonThen(
                        id,
                        row.version(),
                        Times.utc(row.createdAt()),
                        identifiers.stream()
                                .sorted(Comparator.comparing(Identifier::id).reversed())
                                .toList(),
                        formerIds.getOrDefault(id, List.of()),
                        moment,
                        readings));
            }
        });
        return people;
    }

    static selfsame.identity.Identifier domain(Identifier identifier) {
        return selfsame.identity.Identifier.of(identifier.namespace(), identifier.value());
    }

    private static String keyOf(Identifier identifier) {
        return domain(identifier).canonical();
    }
}
