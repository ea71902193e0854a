package selfsame.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import selfsame.decision.Side.Mark;
import selfsame.identity.Identifier;

/** The components so far, each with its side. A far end of a link is a component of its own for good. */
final class Components {

    private final Graph graph;
    private final DisjointSets sets;
    private final List<Side> sides = new ArrayList<>();

    Components(Graph graph, List<Separation> separations) {
        this.graph = graph;
        sets = new DisjointSets(graph.size());
        for (int node = 0; node < graph.size(); node++) {
            sides.add(new Side(1, graph.firstSeenAt(node)));
        }
        for (int index = 0; index < separations.size(); index++) {
            mark(separations.get(index).left(), new Mark(index, true));
            mark(separations.get(index).right(), new Mark(index, false));
        }
    }

    private void mark(Set<Identifier> half, Mark mark) {
        for (Identifier identifier : half) {
            if (graph.decides(identifier)) {
                sides.get(graph.node(identifier)).mark(mark, identifier);
            }
        }
    }

    /** Called once, when all that was confirmed is joined: from here on each component counts as one value of each of its namespaces. */
    void countValues() {
        Map<Integer, Map<Integer, Identifier>> leastByRank = new LinkedHashMap<>();
        for (int node = 0; node < graph.size(); node++) {
            leastByRank
                    .computeIfAbsent(sets.find(node), root -> new LinkedHashMap<>())
                    .putIfAbsent(graph.rank(node), graph.identifier(node));
        }
        leastByRank.forEach((root, least) -> least.forEach(sides.get(root)::count));
    }

    int rootOf(int node) {
        return sets.find(node);
    }

    Side sideOf(int node) {
        return sides.get(sets.find(node));
    }

    boolean joined(int node, int other) {
        return sets.find(node) == sets.find(other);
    }

    void join(int node, int other) {
        Side side = sideOf(node);
        side.join(sideOf(other));
        sides.set(sets.union(sets.find(node), sets.find(other)), side);
    }

    /** Each sorted, in the order of their first identifiers. */
    List<Set<Identifier>> people() {
        Map<Integer, SortedSet<Identifier>> people = new LinkedHashMap<>();
        for (int node = 0; node < graph.size(); node++) {
            people.computeIfAbsent(sets.find(node), root -> new TreeSet<>()).add(graph.identifier(node));
        }
        return people.values().stream()
                .<Set<Identifier>>map(Collections::unmodifiableSortedSet)
                .toList();
    }
}
