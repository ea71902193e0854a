package selfsame.decision;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfsame.decision.Graph.Edge;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.policy.Policy;

/**
 * What was decided last around some people, and what arrived since. A link that is held PENDING was not decided yet: it is no part of
 * the world until it arrives, and then it arrives whole.
 */
final class Situation {

    private final Graph graph;
    private final Facts facts;
    private final @Nullable StoredLink[] stored;
    private final BitSet arriving = new BitSet();
    private final int[] people;
    private final BitSet named = new BitSet();
    private final Set<Link.Key> deferred = new HashSet<>();
    private final BitSet knownGeneric = new BitSet();

    /** @param disturbed identifiers at hand, whose people are disturbed whatever comes out */
    Situation(Neighbourhood before, Evidence arrived, Set<Identifier> disturbed, Policy policy) {
        Map<Link.Key, StoredLink> decided = HashMap.newHashMap(before.links().size());
        for (StoredLink link : before.links()) {
            if (link.held().filter(HeldReason.PENDING::equals).isPresent()) {
                deferred.add(link.link().key());
            } else {
                decided.put(link.link().key(), link);
            }
        }
        graph = new Graph(firstSeenAt(before, arrived), gathered(decided.values(), arrived.links()), policy);
        facts = before.facts();
        stored = new @Nullable StoredLink[graph.edges().size()];
        Set<Link.Key> arrivedKeys = new HashSet<>();
        arrived.links().forEach(link -> arrivedKeys.add(link.key()));
        for (Edge edge : graph.edges()) {
            stored[edge.index()] = decided.get(edge.link().key());
            arriving.set(edge.index(), arrivedKeys.contains(edge.link().key()));
            if (arrives(edge) && leadsFar(edge)) {
                throw new IllegalArgumentException("a link arrives without one of its ends: " + edge.link());
            }
        }
        people = people(before.people());
        disturbed.forEach(identifier -> named.set(graph.node(identifier)));
        before.generic().forEach(identifier -> knownGeneric.set(graph.node(identifier)));
    }

    private static Map<Identifier, Long> firstSeenAt(Neighbourhood before, Evidence arrived) {
        Map<Identifier, Long> firstSeenAt = new LinkedHashMap<>(before.firstSeenAt());
        arrived.firstSeenAt().forEach((identifier, seenAt) -> firstSeenAt.merge(identifier, seenAt, Math::min));
        return firstSeenAt;
    }

    private static Collection<Link> gathered(Collection<StoredLink> stored, List<Link> arrived) {
        if (arrived.isEmpty()) {
            return stored.stream().map(StoredLink::link).toList();
        }
        Map<Link.Key, Link> links = HashMap.newHashMap(stored.size() + arrived.size());
        stored.forEach(link -> links.put(link.link().key(), link.link()));
        arrived.forEach(link -> links.merge(link.key(), link, Link::gather));
        return links.values();
    }

    /** The number of each node's person. Who is new is a person of his own, and so is each far end. */
    private int[] people(List<Set<Identifier>> stored) {
        int[] numbers = new int[graph.nodes()];
        for (int node = 0; node < numbers.length; node++) {
            numbers[node] = stored.size() + node;
        }
        for (int person = 0; person < stored.size(); person++) {
            for (Identifier member : stored.get(person)) {
                numbers[graph.node(member)] = person;
            }
        }
        return numbers;
    }

    Graph graph() {
        return graph;
    }

    Facts facts() {
        return facts;
    }

    int personOf(int node) {
        return people[node];
    }

    /** It was decided before, and accepted: its ends are in one person. */
    boolean wasAccepted(Edge edge) {
        StoredLink link = stored[edge.index()];
        return link != null && link.held().isEmpty();
    }

    /** Why it was held when it was decided last; empty when it was accepted or is new. */
    Optional<HeldReason> heldBefore(Edge edge) {
        StoredLink link = stored[edge.index()];
        return link == null ? Optional.empty() : link.held();
    }

    /** As it was decided last; null: it is new. */
    @Nullable
    StoredLink stored(Edge edge) {
        return stored[edge.index()];
    }

    /** Its witnesses were not read, and can be. */
    boolean isUnwitnessed(Edge edge) {
        StoredLink link = stored[edge.index()];
        return link != null && link.witnesses().isEmpty();
    }

    /** Those of its witnesses that are known. */
    Set<Identifier> witnesses(Edge edge) {
        StoredLink link = stored[edge.index()];
        return link == null ? Set.of() : link.witnesses().orElse(Set.of());
    }

    /** It was held, for a reason or until it is decided. */
    boolean wasHeld(Edge edge) {
        return heldBefore(edge).isPresent() || deferred.contains(edge.link().key());
    }

    boolean isNew(Edge edge) {
        return stored[edge.index()] == null;
    }

    boolean arrives(Edge edge) {
        return arriving.get(edge.index());
    }

    /** Not all of it is at hand. */
    boolean leadsFar(Edge edge) {
        return !graph.decides(edge);
    }

    /** The caller says that more changed here than evidence arriving. */
    boolean isNamed(int node) {
        return named.get(node);
    }

    /** It is generic, and its links were not read. */
    boolean isKnownGeneric(int node) {
        return knownGeneric.get(node);
    }

    /** @throws IllegalArgumentException when the links of one of these people were not read */
    void requireRead(Set<Integer> disturbed) {
        knownGeneric.stream()
                .filter(node -> disturbed.contains(personOf(node)))
                .findFirst()
                .ifPresent(node -> {
                    throw new IllegalArgumentException(
                            "disturbed, and its links were not read: " + graph.identifier(node));
                });
    }

    /** The people who are disturbed from the start: what a steward confirms, too, can lift a bound that held others off. */
    Set<Integer> disturbed() {
        Set<Integer> disturbed = new HashSet<>();
        named.stream().forEach(node -> disturbed.add(personOf(node)));
        for (Edge edge : graph.edges()) {
            if (arrives(edge) && edge.link().kind() == LinkKind.CONFIRMED) {
                disturbed.add(personOf(edge.left()));
                disturbed.add(personOf(edge.right()));
            }
        }
        return disturbed;
    }
}
