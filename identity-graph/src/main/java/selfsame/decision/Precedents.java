package selfsame.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import selfsame.decision.Graph.Edge;
import selfsame.decision.Neighbourhood.StoredLink;
import selfsame.decision.Side.Tally;

/**
 * Links that were refused for too many values, with what their near side had of each namespace at most when their turn came last: as if
 * all that was accepted within its person had joined by then. A near side that has as many again refuses them again, for the far
 * side has at least what it had. So a person at a limit in which one value takes another's place reads nobody whom the limit keeps out.
 */
final class Precedents {

    private final Graph graph;
    private final Situation situation;
    private final Map<Integer, Map<Integer, Integer>> countsThen = new HashMap<>();

    /**
     * @param turns whose turn comes first
     * @param people those concerned, by their numbers; decided last under the same policy
     */
    Precedents(Situation situation, Comparator<Edge> turns, Set<Integer> people) {
        this.situation = situation;
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
                countsThen.put(edge.index(), Map.copyOf(counts(sets.find(near(edge)), counts)));
            }
        }
    }

    /** What was accepted within these people or refused for too many, as it was stored and in the order of last time. */
    private List<Edge> before(Comparator<Edge> turns, Set<Integer> people) {
        List<Edge> before = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            StoredLink stored = situation.stored(edge);
            if (stored != null
                    && people.contains(situation.personOf(near(edge)))
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

    private int near(Edge edge) {
        return graph.decides(edge.left()) ? edge.left() : edge.right();
    }

    /** It was refused for too many, within the people concerned. */
    boolean knows(Edge edge) {
        return countsThen.containsKey(edge.index());
    }

    /** Of its witnesses the one at hand. */
    OptionalInt witness(Edge edge) {
        return situation.witnesses(edge).stream()
                .filter(graph::decides)
                .mapToInt(graph::node)
                .findFirst();
    }

    /**
     * Whether the link is refused again. Of which namespace there were too many is not known: its witnesses may be those of an earlier
     * decision.
     *
     * @param side of its near end, when its turn comes
     */
    boolean holds(Edge edge, Side side) {
        for (Map.Entry<Integer, Integer> then :
                countsThen.getOrDefault(edge.index(), Map.of()).entrySet()) {
            Tally now = side.tallies().get(then.getKey());
            int needed = graph.ruleAt(then.getKey()).unique() ? 1 : then.getValue();
            if (now == null || now.count() < needed) {
                return false;
            }
        }
        return true;
    }
}
