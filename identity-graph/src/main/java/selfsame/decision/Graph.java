package selfsame.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.Namespace;
import selfsame.identity.Pair;
import selfsame.policy.Ambiguous;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Normaliser;
import selfsame.policy.Policy;

/**
 * Evidence with numbers for names: identifiers are nodes from 0, in canonical order, those to decide before those that are only the
 * far end of a link; links are edges in canonical order.
 */
final class Graph {

    /** @param index its place among the graph's edges */
    record Edge(int index, Link link, int left, int right) {

        int other(int end) {
            return end == left ? right : left;
        }
    }

    private final List<Identifier> identifiers = new ArrayList<>();
    private final long[] firstSeenAt;
    private final int[] ranks;
    private final List<NamespaceRule> rules;
    private final List<Edge> edges = new ArrayList<>();
    private final List<List<Edge>> edgesAt = new ArrayList<>();
    private final Map<Identifier, Integer> nodes = new HashMap<>();

    Graph(Map<Identifier, Long> firstSeenAt, Collection<Link> links, Policy policy) {
        firstSeenAt.keySet().stream().sorted().forEach(this::add);
        this.firstSeenAt = identifiers.stream().mapToLong(firstSeenAt::get).toArray();
        farEnds(links).forEach(this::add);
        rules = new ArrayList<>(policy.namespaces());
        ranks = ranks(policy.decision().limitDefault());
        inOrder(links).forEach(this::add);
    }

    /** As {@link Link#CANONICAL} orders them; comparing numbers, where there may be many that begin with the same long text. */
    private List<Link> inOrder(Collection<Link> links) {
        int[] places = places();
        return links.stream()
                .map(link -> new Placed(
                        link,
                        places[node(link.pair().left())],
                        places[node(link.pair().right())]))
                .sorted(Placed.ORDER)
                .map(Placed::link)
                .toList();
    }

    /** A link with the places of its ends among all identifiers. */
    private record Placed(Link link, int left, int right) {

        static final Comparator<Placed> ORDER = Comparator.comparingInt(Placed::left)
                .thenComparingInt(Placed::right)
                .thenComparing(placed -> placed.link().kind());
    }

    /** Each node's place in canonical order: both those to decide and the far ends are in order, each for themselves. */
    private int[] places() {
        int[] places = new int[identifiers.size()];
        int near = 0;
        int far = size();
        for (int place = 0; place < places.length; place++) {
            boolean isNear = far == places.length
                    || (near < size() && identifiers.get(near).compareTo(identifiers.get(far)) < 0);
            places[isNear ? near++ : far++] = place;
        }
        return places;
    }

    private void add(Identifier identifier) {
        nodes.put(identifier, identifiers.size());
        identifiers.add(identifier);
        edgesAt.add(new ArrayList<>());
    }

    private Set<Identifier> farEnds(Collection<Link> links) {
        var ends = new TreeSet<Identifier>();
        for (Link link : links) {
            for (Identifier end : List.of(link.pair().left(), link.pair().right())) {
                if (!nodes.containsKey(end)) {
                    ends.add(end);
                }
            }
        }
        return ends;
    }

    /** A namespace that the policy does not declare ranks after those that it does, and has no rule but the limit. */
    private int[] ranks(int limitDefault) {
        Map<Namespace, Integer> rankOf = new HashMap<>();
        rules.forEach(rule -> rankOf.put(rule.namespace(), rankOf.size()));
        int[] result = new int[identifiers.size()];
        for (int node = 0; node < result.length; node++) {
            result[node] = rankOf.computeIfAbsent(identifiers.get(node).namespace(), namespace -> {
                rules.add(new NamespaceRule(
                        namespace,
                        false,
                        limitDefault,
                        Ambiguous.NO,
                        Optional.empty(),
                        Optional.empty(),
                        Normaliser.NONE));
                return rules.size() - 1;
            });
        }
        return result;
    }

    private void add(Link link) {
        Pair pair = link.pair();
        Edge edge = new Edge(edges.size(), link, node(pair.left()), node(pair.right()));
        edges.add(edge);
        edgesAt.get(edge.left()).add(edge);
        edgesAt.get(edge.right()).add(edge);
    }

    /** Nodes to decide: 0 to this, exclusive. */
    int size() {
        return firstSeenAt.length;
    }

    /** All nodes, far ends too. */
    int nodes() {
        return identifiers.size();
    }

    boolean decides(int node) {
        return node < size();
    }

    /** Both ends are to be decided. */
    boolean decides(Edge edge) {
        return decides(edge.left()) && decides(edge.right());
    }

    /** The end to decide; the left one of two. */
    int near(Edge edge) {
        return decides(edge.left()) ? edge.left() : edge.right();
    }

    int far(Edge edge) {
        return edge.other(near(edge));
    }

    int node(Identifier identifier) {
        Integer node = nodes.get(identifier);
        if (node == null) {
            throw new IllegalArgumentException("no node for " + identifier);
        }
        return node;
    }

    boolean decides(Identifier identifier) {
        Integer node = nodes.get(identifier);
        return node != null && decides(node);
    }

    Identifier identifier(int node) {
        return identifiers.get(node);
    }

    long firstSeenAt(int node) {
        return firstSeenAt[node];
    }

    /** The place of its namespace in the policy's priority, 0 for the strongest. */
    int rank(int node) {
        return ranks[node];
    }

    NamespaceRule rule(int node) {
        return rules.get(ranks[node]);
    }

    NamespaceRule ruleAt(int rank) {
        return rules.get(rank);
    }

    boolean shareable(int node) {
        return rule(node).ambiguous() != Ambiguous.NO;
    }

    boolean shareable(Edge edge) {
        return shareable(edge.left()) || shareable(edge.right());
    }

    List<Edge> edges() {
        return edges;
    }

    /** In canonical order. */
    List<Edge> edgesAt(int node) {
        return edgesAt.get(node);
    }
}
