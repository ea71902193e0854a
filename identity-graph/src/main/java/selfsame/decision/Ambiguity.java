package selfsame.decision;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import selfsame.decision.Graph.Edge;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.policy.Ambiguous;

/**
 * Which links of a shareable identifier are held because its owners cannot be one person. Its owners are the components of the core
 * that hold a unique identifier and are linked directly to it; what links two shareable identifiers says nothing of owners (ADR-0023). An
 * owner that a steward confirmed it to keeps it, whatever the policy says.
 *
 * <p>Each identifier is judged by what was out before any was judged. Of an owner at the far end of a link only the store knows, so
 * {@link Beyond} is asked when the owners at hand do not conflict yet; owners only ever add to a conflict.
 */
final class Ambiguity {

    private static final Comparator<Edge> EARLIEST =
            Comparator.comparingLong(edge -> edge.link().firstSeenAt());

    private static final Comparator<Edge> LATEST =
            Comparator.comparingLong((Edge edge) -> edge.link().lastSeenAt()).reversed();

    private static final Comparator<Edge> BEST =
            Comparator.comparingDouble((Edge edge) -> edge.link().score()).reversed();

    /** Two owners may conflict, but who is at a far end may own nothing; asking for few at a time takes many rounds. */
    private static final int ASKED_MIN = 8;

    /** What the last decision knew of a shareable identifier with links to people that are not at hand. */
    interface Beyond {

        /** The world ends with what is at hand. */
        Beyond NOTHING = new Beyond() {
            @Override
            public Standing standing(int node) {
                return Standing.FREE;
            }

            @Override
            public Optional<Pair> witness(int node) {
                return Optional.empty();
            }
        };

        Standing standing(int node);

        /** Identifiers of two owners of a contested one that cannot be one; empty where nobody can tell. */
        Optional<Pair> witness(int node);
    }

    enum Standing {
        /** Its owners do not conflict. */
        FREE,
        /** Its owners conflict, whatever is at hand. */
        CONTESTED,
        /** More of its owners have to be at hand. */
        UNKNOWN
    }

    private final Graph graph;
    private final Components components;
    private final Guardrails guardrails;
    private final Verdicts verdicts;
    private final Beyond beyond;
    private final Set<Integer> ambiguous = new HashSet<>();
    private final Map<Integer, Refusal> conflicts = new HashMap<>();
    private final Map<Edge, Refusal> held = new LinkedHashMap<>();
    private final Map<Integer, Set<Edge>> heldAt = new HashMap<>();
    private final Set<Integer> missing = new TreeSet<>();
    private final Set<Integer> open = new HashSet<>();

    Ambiguity(Graph graph, Components components, Guardrails guardrails, Verdicts verdicts, Beyond beyond) {
        this.graph = graph;
        this.components = components;
        this.guardrails = guardrails;
        this.verdicts = verdicts;
        this.beyond = beyond;
    }

    void apply() {
        for (int node = 0; node < graph.size(); node++) {
            if (graph.shareable(node)) {
                judge(node);
            }
        }
        held.forEach(verdicts::rule);
    }

    /** Far ends that have to be at hand before all can be judged. */
    Set<Integer> missing() {
        return missing;
    }

    /** Its owners cannot be one person. */
    boolean isAmbiguous(int node) {
        return ambiguous.contains(node);
    }

    /** Whether it is ambiguous cannot be told before more is at hand. */
    boolean isOpen(int node) {
        return open.contains(node);
    }

    /** It is ambiguous, and this link of it leads to an owner who does not keep it. */
    boolean holds(Edge edge, int node) {
        return heldAt.getOrDefault(node, Set.of()).contains(edge);
    }

    /** Two identifiers of owners at hand that cannot be one. */
    Optional<Refusal> conflictAt(int node) {
        return Optional.ofNullable(conflicts.get(node));
    }

    private void judge(int node) {
        List<Edge> links = graph.edgesAt(node).stream()
                .filter(edge -> !verdicts.isOut(edge) && !graph.shareable(edge.other(node)))
                .toList();
        Map<Integer, Side> owners = new LinkedHashMap<>();
        links.stream()
                .filter(edge -> leadsToOwner(edge, node))
                .forEach(edge -> owners.put(ownerOf(edge, node), components.sideOf(edge.other(node))));
        Refusal conflict = guardrails.conflict(owners.values());
        if (conflict != null) {
            Refusal refusal = new Refusal(HeldReason.AMBIGUOUS, conflict.left(), conflict.right());
            conflicts.put(node, refusal);
            hold(node, links, refusal);
        } else {
            judgeByFarOwners(node, links, owners.size());
        }
    }

    private void judgeByFarOwners(int node, List<Edge> links, int ownersAtHand) {
        List<Edge> far = links.stream().filter(edge -> !graph.decides(edge)).toList();
        if (far.isEmpty()) {
            return;
        }
        boolean isSettled = switch (beyond.standing(node)) {
            case FREE -> true;
            case CONTESTED -> holdAsBefore(node, links);
            case UNKNOWN -> false;
        };
        if (!isSettled) {
            open.add(node);
            far.stream().limit(Math.max(ASKED_MIN, 2 * ownersAtHand)).forEach(edge -> missing.add(edge.other(node)));
        }
    }

    /** False: a witness is needed, and none can be named. */
    private boolean holdAsBefore(int node, List<Edge> links) {
        if (links.stream().noneMatch(edge -> leadsToOwner(edge, node))) {
            ambiguous.add(node);
            return true;
        }
        Optional<Pair> witness = beyond.witness(node);
        witness.ifPresent(
                owners -> hold(node, links, new Refusal(HeldReason.AMBIGUOUS, owners.left(), owners.right())));
        return witness.isPresent();
    }

    private void hold(int node, List<Edge> links, Refusal refusal) {
        ambiguous.add(node);
        OptionalInt kept = kept(node, links);
        for (Edge edge : links) {
            boolean isKept = kept.isPresent() && graph.decides(edge) && kept.getAsInt() == ownerOf(edge, node);
            if (leadsToOwner(edge, node) && !isKept && edge.link().kind() != LinkKind.CONFIRMED) {
                held.put(edge, refusal);
                heldAt.computeIfAbsent(node, _ -> new HashSet<>()).add(edge);
            }
        }
    }

    private boolean leadsToOwner(Edge edge, int node) {
        return graph.decides(edge) && owns(edge.other(node));
    }

    /** It is part of an owner of whatever shareable identifier it is linked to. Of nodes at hand. */
    boolean owns(int node) {
        return !graph.shareable(node) && guardrails.holdsUnique(components.sideOf(node));
    }

    private int ownerOf(Edge edge, int node) {
        return components.rootOf(edge.other(node));
    }

    private OptionalInt kept(int node, List<Edge> links) {
        if (guardrails.holdsUnique(components.sideOf(node))) {
            return OptionalInt.of(components.rootOf(node));
        }
        Ambiguous rule = graph.rule(node).ambiguous();
        if (rule == Ambiguous.RELEASE) {
            return OptionalInt.empty();
        }
        Comparator<Edge> order = rule == Ambiguous.EARLIEST ? EARLIEST : rule == Ambiguous.LATEST ? LATEST : BEST;
        List<Edge> ranked = links.stream()
                .filter(edge -> !graph.decides(edge) || leadsToOwner(edge, node))
                .sorted(order)
                .toList();
        List<Edge> decisive = ranked.stream()
                .takeWhile(edge -> order.compare(edge, ranked.getFirst()) == 0)
                .limit(rule == Ambiguous.BEST ? ranked.size() : 1)
                .toList();
        decisive.stream().filter(edge -> !graph.decides(edge)).forEach(edge -> missing.add(edge.other(node)));
        int[] owners = decisive.stream()
                .filter(graph::decides)
                .mapToInt(edge -> ownerOf(edge, node))
                .distinct()
                .toArray();
        return owners.length == 1 ? OptionalInt.of(owners[0]) : OptionalInt.empty();
    }
}
