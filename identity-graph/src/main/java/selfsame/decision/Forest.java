package selfsame.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import selfsame.decision.Ambiguity.Beyond;
import selfsame.decision.Graph.Edge;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.policy.Policy;

/** Joins sides link by link, in the policy's order, unless a guardrail refuses: Kruskal's algorithm with a say. */
final class Forest {

    private final Graph graph;
    private final Verdicts verdicts;
    private final Guardrails guardrails;
    private final Components components;
    private final Comparator<Edge> order;
    private final List<Link> links = new ArrayList<>();

    Forest(Graph graph, Facts facts, Policy policy, Verdicts verdicts) {
        this.graph = graph;
        this.verdicts = verdicts;
        guardrails = new Guardrails(graph, policy.decision());
        components = new Components(
                graph,
                facts.separations().stream()
                        .sorted(Comparator.comparing(Separation::id))
                        .toList());
        order = LinkOrder.of(graph, guardrails, policy.decision());
    }

    /**
     * What a steward confirmed comes first, and from then on counts as one; then all that no shareable identifier has a part in.
     *
     * @param beyond told of each link to a far end, that is not out, when its turn comes
     */
    void growCore(Consumer<Edge> beyond) {
        grow(edge -> edge.link().kind() == LinkKind.CONFIRMED, beyond);
        components.countValues();
        grow(edge -> edge.link().kind() != LinkKind.CONFIRMED && !graph.shareable(edge), beyond);
    }

    void growFull(Consumer<Edge> beyond) {
        grow(edge -> edge.link().kind() != LinkKind.CONFIRMED && graph.shareable(edge), beyond);
        graph.edges().stream().filter(graph::decides).forEach(this::answer);
    }

    /** What waits for a steward's review has his answer when he has separated its sides. */
    private void answer(Edge edge) {
        Refusal waiting = verdicts.refusal(edge);
        if (waiting != null && waiting.reason() == HeldReason.REVIEW) {
            Refusal answer = guardrails.separated(components.sideOf(edge.left()), components.sideOf(edge.right()));
            if (answer != null) {
                verdicts.rule(edge, answer);
            }
        }
    }

    Ambiguity ambiguity(Beyond beyond) {
        return new Ambiguity(graph, components, guardrails, verdicts, beyond);
    }

    Components components() {
        return components;
    }

    /** The links that joined two sides, in the order in which they were taken. */
    List<Link> links() {
        return links;
    }

    /** Every link that nothing refused, one that joined no sides too, in the order in which its turn came. */
    List<Link> followed() {
        return graph.edges().stream()
                .filter(edge -> graph.decides(edge)
                        && verdicts.refusal(edge) == null
                        && components.joined(edge.left(), edge.right()))
                .sorted(turns())
                .map(Edge::link)
                .toList();
    }

    /** Whose turn comes first. */
    Comparator<Edge> turns() {
        return Comparator.comparingInt(this::stage).thenComparing(order);
    }

    private int stage(Edge edge) {
        if (edge.link().kind() == LinkKind.CONFIRMED) {
            return 0;
        }
        return graph.shareable(edge) ? 2 : 1;
    }

    private void grow(Predicate<Edge> part, Consumer<Edge> beyond) {
        graph.edges().stream()
                .filter(part)
                .filter(edge -> !verdicts.isOut(edge))
                .sorted(order)
                .forEachOrdered(edge -> {
                    if (graph.decides(edge)) {
                        take(edge);
                    } else {
                        beyond.accept(edge);
                    }
                });
    }

    private void take(Edge edge) {
        if (components.joined(edge.left(), edge.right())) {
            return;
        }
        Refusal refusal = guardrails.refusal(edge, components.sideOf(edge.left()), components.sideOf(edge.right()));
        if (refusal != null) {
            verdicts.refuse(edge, refusal);
        } else {
            components.join(edge.left(), edge.right());
            links.add(edge.link());
        }
    }
}
