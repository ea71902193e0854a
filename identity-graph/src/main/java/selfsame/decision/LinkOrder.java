package selfsame.decision;

import java.util.Comparator;
import selfsame.decision.Graph.Edge;
import selfsame.policy.DecisionRules;
import selfsame.policy.DecisionRules.Order;

/** Which link is taken first: a strong one before a weak one, then as the policy says, then by canonical key. */
final class LinkOrder {

    private LinkOrder() {}

    static Comparator<Edge> of(Graph graph, Guardrails guardrails, DecisionRules rules) {
        Comparator<Edge> order = Comparator.comparing(guardrails::weak);
        for (Order criterion : rules.order()) {
            order = order.thenComparing(by(criterion, graph));
        }
        return order.thenComparingInt(Edge::index);
    }

    private static Comparator<Edge> by(Order criterion, Graph graph) {
        return switch (criterion) {
            case KIND -> Comparator.comparing(edge -> edge.link().kind());
            case PRIORITY ->
                Comparator.comparingInt((Edge edge) -> Math.min(graph.rank(edge.left()), graph.rank(edge.right())))
                        .thenComparingInt(edge -> Math.max(graph.rank(edge.left()), graph.rank(edge.right())));
            case SCORE ->
                Comparator.comparingDouble((Edge edge) -> edge.link().score()).reversed();
            case EARLIEST -> Comparator.comparingLong(edge -> edge.link().firstSeenAt());
            case LATEST ->
                Comparator.comparingLong((Edge edge) -> edge.link().lastSeenAt())
                        .reversed();
        };
    }
}
