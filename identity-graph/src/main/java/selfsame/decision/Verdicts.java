package selfsame.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.decision.Graph.Edge;

/** What was said of each edge so far: nothing, that it is out before anything is joined, or that its sides were refused. */
final class Verdicts {

    private final Graph graph;
    private final @Nullable Refusal[] refusals;
    private final boolean[] out;

    Verdicts(Graph graph) {
        this.graph = graph;
        refusals = new @Nullable Refusal[graph.edges().size()];
        out = new boolean[refusals.length];
    }

    /** The edge takes no part, for a reason that does not depend on the forest. */
    void rule(Edge edge, Refusal refusal) {
        out[edge.index()] = true;
        refusals[edge.index()] = refusal;
    }

    /** For a reason that concerns the link alone. */
    void rule(Edge edge, HeldReason reason) {
        rule(edge, Refusal.ofLink(graph, edge, reason));
    }

    /** A guardrail refused the edge's sides when its turn came. */
    void refuse(Edge edge, Refusal refusal) {
        refusals[edge.index()] = refusal;
    }

    boolean isOut(Edge edge) {
        return out[edge.index()];
    }

    @Nullable
    Refusal refusal(Edge edge) {
        return refusals[edge.index()];
    }

    /** What was refused and is still between two components, in canonical order. Only edges with both ends to decide. */
    List<HeldLink> held(Components components) {
        List<HeldLink> held = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            Refusal refusal = refusals[edge.index()];
            if (refusal != null && graph.decides(edge) && !components.joined(edge.left(), edge.right())) {
                held.add(new HeldLink(edge.link(), refusal.reason(), refusal.left(), refusal.right()));
            }
        }
        return held;
    }
}
