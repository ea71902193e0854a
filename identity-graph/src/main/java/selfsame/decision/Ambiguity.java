package selfsame.decision;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import selfsame.decision.Graph.Edge;
import selfsame.identity.LinkKind;

/**
 * Which links of a shareable identifier are held because its owners cannot be one person. Its owners are the components of the core
 * that hold a unique identifier and are linked directly to it. An owner that a steward confirmed it to keeps it, whatever the policy says.
 */
final class Ambiguity {

    private final Graph graph;
    private final Components components;
    private final Guardrails guardrails;

    Ambiguity(Graph graph, Components components, Guardrails guardrails) {
        this.graph = graph;
        this.components = components;
        this.guardrails = guardrails;
    }

    /** Each identifier is judged by what was out before any was judged. */
    void apply(Verdicts verdicts) {
        Map<Edge, Refusal> held = new LinkedHashMap<>();
        for (int node = 0; node < graph.size(); node++) {
            if (graph.shareable(node)) {
                held.putAll(heldAt(node, verdicts));
            }
        }
        held.forEach(verdicts::rule);
    }

    private Map<Edge, Refusal> heldAt(int node, Verdicts verdicts) {
        List<Edge> toOwners = toOwners(node, verdicts);
        Map<Integer, Side> owners = new LinkedHashMap<>();
        toOwners.forEach(edge -> owners.put(ownerOf(edge, node), components.sideOf(edge.other(node))));
        Refusal conflict = guardrails.conflict(owners.values());
        if (conflict == null) {
            return Map.of();
        }
        Refusal ambiguous = new Refusal(HeldReason.AMBIGUOUS, conflict.left(), conflict.right());
        Optional<Integer> kept = kept(node, toOwners);
        Map<Edge, Refusal> held = new LinkedHashMap<>();
        for (Edge edge : toOwners) {
            boolean isKept = kept.isPresent() && kept.get() == ownerOf(edge, node);
            if (!isKept && edge.link().kind() != LinkKind.CONFIRMED) {
                held.put(edge, ambiguous);
            }
        }
        return held;
    }

    private List<Edge> toOwners(int node, Verdicts verdicts) {
        return graph.edgesAt(node).stream()
                .filter(edge -> graph.decides(edge) && !verdicts.isOut(edge))
                .filter(edge -> guardrails.holdsUnique(components.sideOf(edge.other(node))))
                .toList();
    }

    private int ownerOf(Edge edge, int node) {
        return components.rootOf(edge.other(node));
    }

    private Optional<Integer> kept(int node, List<Edge> toOwners) {
        if (guardrails.holdsUnique(components.sideOf(node))) {
            return Optional.of(components.rootOf(node));
        }
        Comparator<Edge> earliest = Comparator.comparingLong(edge -> edge.link().firstSeenAt());
        Comparator<Edge> latest = Comparator.comparingLong(
                        (Edge edge) -> edge.link().lastSeenAt())
                .reversed();
        return switch (graph.rule(node).ambiguous()) {
            case NO, RELEASE -> Optional.empty();
            case EARLIEST -> toOwners.stream().min(earliest).map(edge -> ownerOf(edge, node));
            case LATEST -> toOwners.stream().min(latest).map(edge -> ownerOf(edge, node));
        };
    }
}
