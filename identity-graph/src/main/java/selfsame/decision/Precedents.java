package selfsame.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfsame.decision.Graph.Edge;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.decision.Side.Tally;
import selfsame.identity.Link;

/**
 * Links that were refused for too many values, with what their near side had of each namespace at most when their turn came last: as if
 * all that was accepted within its person had joined by then. A near side that has as many again refuses them again, for the far
 * side has at least what it had. So a person at a limit in which one value takes another's place reads nobody whom the limit keeps out.
 */
final class Precedents {

    private final Graph graph;
    private final Situation situation;
    private final Components components;
    private final Map<Integer, Map<Integer, Integer>> countsThen = new HashMap<>();
    private final Set<Edge> refusedAgain = new HashSet<>();
    private final Set<Link.Key> unwitnessed = new HashSet<>();

    /**
     * @param components as they grow
     * @param turns whose turn comes first
     * @param people those concerned, by their numbers; decided last under the same policy
     */
    Precedents(Situation situation, Components components, Comparator<Edge> turns, Set<Integer> people) {
        this.situation = situation;
        this.components = components;
        this.graph = situation.graph();
        if (people.isEmpty()) {
            return;
        }
        DisjointSets sets = new DisjointSets(graph.size());
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        for (Edge edge : before(turns, people)) {
            if (graph.decides(edge)) {
                join(edge, sets, counts);
            } else {
                countsThen.put(edge.index(), Map.copyOf(counts(sets.find(graph.near(edge)), counts)));
            }
        }
    }

    /** What was accepted within these people or refused for too many, as it was stored and in the order of last time. */
    private List<Edge> before(Comparator<Edge> turns, Set<Integer> people) {
        List<Edge> before = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            StoredLink stored = situation.stored(edge);
            if (stored != null
                    && people.contains(situation.personOf(graph.near(edge)))
                    && (isInner(edge, stored) || isRefused(edge, stored))) {
                before.add(new Edge(edge.index(), stored.link(), edge.left(), edge.right()));
            }
        }
        before.sort(turns);
        return before;
    }

    private boolean isInner(Edge edge, StoredLink stored) {
        return graph.decides(edge) && stored.held().isEmpty();
    }

    private boolean isRefused(Edge edge, StoredLink stored) {
        return !graph.decides(edge)
                && stored.held().filter(Precedents::isTooMany).isPresent();
    }

    private static boolean isTooMany(HeldReason reason) {
        return reason == HeldReason.LIMIT || reason == HeldReason.UNIQUE;
    }

    private void join(Edge edge, DisjointSets sets, Map<Integer, Map<Integer, Integer>> counts) {
        int left = sets.find(edge.left());
        int right = sets.find(edge.right());
        if (left != right) {
            Map<Integer, Integer> joined = new HashMap<>(counts(left, counts));
            counts(right, counts).forEach((rank, count) -> joined.merge(rank, count, Integer::sum));
            counts.put(sets.union(left, right), joined);
        }
    }

    private Map<Integer, Integer> counts(int root, Map<Integer, Map<Integer, Integer>> counts) {
        return counts.getOrDefault(root, Map.of(graph.rank(root), 1));
    }

    /** Told of each link to a far end when its turn comes. */
    void judge(Edge edge) {
        Map<Integer, Integer> then = countsThen.get(edge.index());
        if (then == null) {
            return;
        }
        if (situation.isUnwitnessed(edge)) {
            unwitnessed.add(edge.link().key());
        } else if (hasAsMany(components.sideOf(graph.near(edge)), then)) {
            refusedAgain.add(edge);
        }
    }

    /** Of which namespace there were too many is not known: a link's witnesses may be those of an earlier decision. */
    private boolean hasAsMany(Side side, Map<Integer, Integer> then) {
        return then.entrySet().stream().allMatch(entry -> {
            Tally now = side.tallies().get(entry.getKey());
            int needed = graph.ruleAt(entry.getKey()).unique() ? 1 : entry.getValue();
            return now != null && now.count() >= needed;
        });
    }

    /** Links whose witnesses have to be known first. */
    Set<Link.Key> unwitnessed() {
        return unwitnessed;
    }

    /** It is, and the near one of its witnesses is still on this side. To be asked when the forest is grown. */
    boolean refusesAgain(Edge edge) {
        return refusedAgain.contains(edge)
                && situation.witnesses(edge).stream()
                        .anyMatch(witness ->
                                graph.decides(witness) && components.joined(graph.node(witness), graph.near(edge)));
    }
}
