package selfsame.decision;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import selfsame.decision.Graph.Edge;
import selfsame.identity.LinkKind;
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
        Beyond NOTHING = node -> new Standing.Free();

        Standing standing(int node);
    }

    sealed interface Standing {

        /** Its owners do not conflict. */
        record Free() implements Standing {}

        /** Its owners conflict, whatever is at hand; these are nodes of some that are not. */
        record Contested(List<Integer> owners) implements Standing {}

        /** More of its owners have to be at hand. */
        record Unknown() implements Standing {}
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
        List<Edge> toOwners =
                links.stream().filter(edge -> leadsToOwner(edge, node)).toList();
        Map<Integer, Side> owners = new LinkedHashMap<>();
        toOwners.forEach(edge -> owners.put(ownerOf(edge, node), components.sideOf(edge.other(node))));
        Refusal conflict = guardrails.conflict(owners.values());
        if (conflict != null) {
            Refusal refusal = new Refusal(HeldReason.AMBIGUOUS, conflict.left(), conflict.right());
            conflicts.put(node, refusal);
            hold(node, links, edge -> refusal);
        } else {
            judgeByFarOwners(node, links, owners.size());
        }
    }

    private void judgeByFarOwners(int node, List<Edge> links, int ownersAtHand) {
        List<Edge> far = links.stream().filter(edge -> !graph.decides(edge)).toList();
        if (far.isEmpty()) {
            return;
        }
        boolean settled = switch (beyond.standing(node)) {
            case Standing.Free free -> true;
            case Standing.Contested(List<Integer> owners) -> holdByFarOwners(node, links, owners);
            case Standing.Unknown unknown -> false;
        };
        if (!settled) {
            open.add(node);
            far.stream().limit(Math.max(ASKED_MIN, 2 * ownersAtHand)).forEach(edge -> missing.add(edge.other(node)));
        }
    }

    /** False: no witness can be named, for none at hand conflicts with one far away for sure. */
    private boolean holdByFarOwners(int node, List<Edge> links, List<Integer> farOwners) {
        Map<Edge, Refusal> refusals = new HashMap<>();
        for (Edge edge : links) {
            if (leadsToOwner(edge, node)) {
                Optional<Refusal> refusal = refusal(components.sideOf(edge.other(node)), farOwners);
                if (refusal.isEmpty()) {
                    return false;
                }
                refusals.put(edge, refusal.get());
            }
        }
        hold(node, links, edge -> Objects.requireNonNull(refusals.get(edge)));
        return true;
    }

    /** Two values of a unique namespace, one here and one far away, are two people whatever happens to either. */
    private Optional<Refusal> refusal(Side owner, List<Integer> farOwners) {
        for (int far : farOwners) {
            Side.Tally here = owner.tallies().get(graph.rank(far));
            if (here != null && graph.rule(far).unique()) {
                return Optional.of(new Refusal(HeldReason.AMBIGUOUS, here.least(), graph.identifier(far)));
            }
        }
        return Optional.empty();
    }

    private void hold(int node, List<Edge> links, Function<Edge, Refusal> refusal) {
        ambiguous.add(node);
        OptionalInt kept = kept(node, links);
        for (Edge edge : links) {
            boolean isKept = kept.isPresent() && graph.decides(edge) && kept.getAsInt() == ownerOf(edge, node);
            if (leadsToOwner(edge, node) && !isKept && edge.link().kind() != LinkKind.CONFIRMED) {
                held.put(edge, refusal.apply(edge));
                heldAt.computeIfAbsent(node, at -> new HashSet<>()).add(edge);
            }
        }
    }

    private boolean leadsToOwner(Edge edge, int node) {
        return graph.decides(edge) && guardrails.holdsUnique(components.sideOf(edge.other(node)));
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
