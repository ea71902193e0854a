package selfsame.decision;

import selfsame.decision.Graph.Edge;
import selfsame.identity.Identifier;

/** A guardrail's no: its reason, and the two identifiers that show the conflict. */
record Refusal(HeldReason reason, Identifier left, Identifier right) {

    /** For a reason that concerns the link alone. */
    static Refusal ofLink(Graph graph, Edge edge, HeldReason reason) {
        return new Refusal(reason, graph.identifier(edge.left()), graph.identifier(edge.right()));
    }

    /** An end that names nobody. */
    static Refusal generic(Graph graph, int end) {
        return new Refusal(HeldReason.GENERIC, graph.identifier(end), graph.identifier(end));
    }
}
