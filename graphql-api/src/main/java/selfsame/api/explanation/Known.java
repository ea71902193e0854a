package selfsame.api.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import selfsame.api.reading.GraphReader;
import selfsame.cypher.explain.MeasurePeople;
import selfsame.cypher.fact.FactRow;
import selfsame.cypher.fact.FindFactsAround;
import selfsame.cypher.fact.ReadFacts;
import selfsame.cypher.link.FindEnds;
import selfsame.cypher.link.ReadLinks;
import selfsame.cypher.person.ReadMembers;
import selfsame.cypher.read.FindOwners;
import selfsame.decision.Facts;
import selfsame.decision.HeldReason;
import selfsame.decision.Neighbourhood;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.decision.Separation;
import selfsame.explanation.Surroundings;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;

/** What was read of the graph for one explanation: people, whole, with all their links and facts, and everybody's surrogate ids. Not thread-safe. */
final class Known implements Surroundings {

    private final GraphReader graph;
    private final ExplanationProperties bounds;
    private final Map<Identifier, String> ids = new HashMap<>();
    private final Map<Link.Key, String> linkIds = new HashMap<>();
    private final Map<Identifier, Long> firstSeenAt = new HashMap<>();
    private final Map<String, Set<Identifier>> people = new LinkedHashMap<>();
    private final Map<Link.Key, StoredLink> links = new LinkedHashMap<>();
    private final Map<String, Separation> separations = new LinkedHashMap<>();
    private final Map<Pair, String> retractions = new LinkedHashMap<>();
    private final Set<Identifier> looked = new HashSet<>();
    private long identifiersRead;
    private long linksRead;

    Known(GraphReader graph, ExplanationProperties bounds) {
        this.graph = graph;
        this.bounds = bounds;
    }

    /** All that was read so far, {@code identifiers}' people among it. */
    @Override
    public Optional<Neighbourhood> around(Set<Identifier> identifiers) {
        Set<Identifier> missing = new TreeSet<>(identifiers);
        missing.removeAll(firstSeenAt.keySet());
        missing.removeAll(looked);
        if (!missing.isEmpty()) {
            looked.addAll(missing);
            if (!read(owners(missing))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Neighbourhood(
                firstSeenAt,
                List.copyOf(people.values()),
                List.copyOf(links.values()),
                new Facts(List.copyOf(separations.values()), retractions.keySet())));
    }

    private List<String> owners(Collection<Identifier> identifiers) {
        List<String> keys = identifiers.stream().map(Identifier::canonical).toList();
        return graph.read(new FindOwners(keys, List.of())).stream()
                .map(row -> row.person().id())
                .distinct()
                .filter(person -> !people.containsKey(person))
                .sorted()
                .toList();
    }

    /** False: it is more than may be read. */
    private boolean read(List<String> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (MeasurePeople.Row person : graph.read(new MeasurePeople(wanted))) {
            identifiersRead += person.identifiers();
            linksRead += person.links();
        }
        if (identifiersRead > bounds.identifiersMax() || linksRead > bounds.linksMax()) {
            return false;
        }
        List<ReadMembers.Row> members = graph.read(new ReadMembers(wanted));
        members.forEach(this::add);
        Map<Long, Identifier> byNode = new HashMap<>();
        members.forEach(row -> byNode.put(row.node(), Identifier.parse(row.key())));
        addLinks(graph.read(new ReadLinks(wanted, ReadLinks.WHOLE)), byNode);
        List<Long> facts = graph.read(new FindFactsAround(wanted)).stream()
                .map(FindFactsAround.Row::node)
                .toList();
        graph.read(new ReadFacts(facts)).forEach(this::add);
        return true;
    }

    private void add(ReadMembers.Row row) {
        Identifier identifier = Identifier.parse(row.key());
        ids.put(identifier, row.id());
        firstSeenAt.put(identifier, row.firstSeenAt());
        people.computeIfAbsent(row.personId(), _ -> new TreeSet<>()).add(identifier);
    }

    /** @param byNode the members; the far ends are added to them */
    private void addLinks(List<ReadLinks.Row> rows, Map<Long, Identifier> byNode) {
        Set<Long> far = new TreeSet<>();
        for (ReadLinks.Row row : rows) {
            far.add(row.left());
            far.add(row.right());
            addEnd(row.left(), row.leftKey(), row.leftId(), byNode);
            addEnd(row.right(), row.rightKey(), row.rightId(), byNode);
        }
        far.removeAll(byNode.keySet());
        if (!far.isEmpty()) { // a decision is being committed that accepts a link or refuses it
            graph.read(new FindEnds(List.copyOf(far))).forEach(end -> addEnd(end.node(), end.key(), end.id(), byNode));
        }
        for (ReadLinks.Row row : rows) {
            Identifier left = byNode.get(row.left());
            Identifier right = byNode.get(row.right());
            if (left != null && right != null) { // else it was erased meanwhile
                add(new Pair(left, right), row);
            }
        }
    }

    private void addEnd(long node, @Nullable String key, @Nullable String id, Map<Long, Identifier> byNode) {
        if (key != null && id != null) {
            Identifier identifier = Identifier.parse(key);
            byNode.put(node, identifier);
            ids.put(identifier, id);
        }
    }

    private void add(Pair pair, ReadLinks.Row row) {
        Link link = new Link(
                pair, LinkKind.valueOf(row.kind()), row.events(), row.firstSeenAt(), row.lastSeenAt(), row.score());
        linkIds.put(link.key(), row.id());
        links.put(
                link.key(), new StoredLink(link, Optional.ofNullable(row.held()).map(HeldReason::valueOf)));
    }

    private void add(FactRow row) {
        switch (row.kind()) {
            case "APART" ->
                separations.put(row.id(), Separation.of(row.id(), identifiers(row.left()), identifiers(row.right())));
            case "RETRACTED" ->
                retractions.put(
                        Pair.of(
                                Identifier.parse(row.left().getFirst()),
                                Identifier.parse(row.right().getFirst())),
                        row.id());
            default -> {
                // What was confirmed is a link.
            }
        }
    }

    private static Set<Identifier> identifiers(List<String> keys) {
        Set<Identifier> identifiers = new TreeSet<>();
        keys.forEach(key -> identifiers.add(Identifier.parse(key)));
        return identifiers;
    }

    /** The person of each identifier, of those that have one. */
    Map<Identifier, String> personOf(Collection<Identifier> identifiers) {
        Map<String, Identifier> byId = new HashMap<>();
        identifiers.forEach(identifier -> byId.put(idOf(identifier), identifier));
        Map<Identifier, String> owners = new HashMap<>();
        graph.read(new FindOwners(List.of(), List.copyOf(byId.keySet())))
                .forEach(row ->
                        owners.put(byId.get(row.identifierId()), row.person().id()));
        return owners;
    }

    /** The members of the person that holds it. */
    Set<Identifier> membersWith(Identifier identifier) {
        return people.values().stream()
                .filter(members -> members.contains(identifier))
                .findFirst()
                .orElse(Set.of());
    }

    String idOf(Identifier identifier) {
        String id = ids.get(identifier);
        if (id == null) {
            throw new IllegalStateException("no surrogate id was read for " + identifier);
        }
        return id;
    }

    List<String> idsOf(Collection<Link> some) {
        List<String> found = new ArrayList<>();
        some.forEach(link -> Optional.ofNullable(linkIds.get(link.key())).ifPresent(found::add));
        return found;
    }

    Optional<String> retraction(Pair pair) {
        return Optional.ofNullable(retractions.get(pair));
    }
}
