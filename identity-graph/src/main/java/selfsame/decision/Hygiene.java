package selfsame.decision;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import selfsame.decision.Graph.Edge;
import selfsame.identity.Identifier;
import selfsame.identity.LinkKind;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;

/**
 * Which links take no part at all. A retracted pair is out whatever says so. An expiry is not for what a steward confirmed: his word is
 * in force until he ends it. A blocked value names nobody, whoever says otherwise, and is held as generic.
 */
final class Hygiene {

    private final Graph graph;
    private final Facts facts;
    private final Policy policy;
    private final long now;
    private final IntPredicate knownGeneric;
    private final BitSet clean = new BitSet();
    private final BitSet generic = new BitSet();

    /** @param knownGeneric nodes that are, though not all of their links are at hand */
    Hygiene(Graph graph, Facts facts, Policy policy, long now, IntPredicate knownGeneric) {
        this.graph = graph;
        this.facts = facts;
        this.policy = policy;
        this.now = now;
        this.knownGeneric = knownGeneric;
    }

    void apply(Verdicts verdicts) {
        BitSet blocked = blocked();
        for (Edge edge : graph.edges()) {
            if (facts.retracted().contains(edge.link().pair())) {
                verdicts.rule(edge, HeldReason.RETRACTED);
            } else if (expired(edge)) {
                verdicts.rule(edge, HeldReason.EXPIRED);
            } else if (edge.link().score() < policy.match().linkAt()) {
                verdicts.rule(edge, HeldReason.REVIEW);
            } else if (blocked.get(edge.left()) || blocked.get(edge.right())) {
                verdicts.rule(edge, generic(edge, blocked));
            } else {
                clean.set(edge.index());
            }
        }
        findGeneric();
        for (Edge edge : graph.edges()) {
            boolean touched = isGeneric(edge.left()) || isGeneric(edge.right());
            if (touched && clean.get(edge.index()) && edge.link().kind() != LinkKind.CONFIRMED) {
                verdicts.rule(edge, generic(edge, generic));
            }
        }
    }

    private Refusal generic(Edge edge, BitSet is) {
        return Refusal.generic(graph, is.get(edge.left()) ? edge.left() : edge.right());
    }

    private BitSet blocked() {
        BitSet blocked = new BitSet();
        for (int node = 0; node < graph.nodes(); node++) {
            blocked.set(node, policy.blocked().matches(graph.identifier(node).value()));
        }
        return blocked;
    }

    private boolean expired(Edge edge) {
        return edge.link().kind() != LinkKind.CONFIRMED
                && (expired(edge, graph.rule(edge.left())) || expired(edge, graph.rule(edge.right())));
    }

    private boolean expired(Edge edge, NamespaceRule rule) {
        Optional<Duration> ttl = rule.linkTtl();
        return ttl.isPresent() && now - edge.link().lastSeenAt() >= ttl.get().toMillis();
    }

    /** Of far ends nothing is known but the link that leads there, so they are never found generic here. */
    private void findGeneric() {
        for (int node = 0; node < graph.size(); node++) {
            generic.set(node, knownGeneric.test(node) || namesTooMany(node, edge -> clean.get(edge.index())));
        }
    }

    /** Too many are known to have been seen with it for it to name one of them. */
    boolean isGeneric(int node) {
        return generic.get(node);
    }

    Set<Identifier> generic() {
        return generic.stream().mapToObj(graph::identifier).collect(Collectors.toSet());
    }

    /** Generic now, and not without what is {@code added}. */
    boolean turnedGeneric(int node, Predicate<Edge> added) {
        return isGeneric(node)
                && !knownGeneric.test(node)
                && !namesTooMany(node, edge -> clean.get(edge.index()) && !added.test(edge));
    }

    private boolean namesTooMany(int node, Predicate<Edge> counts) {
        NamespaceRule rule = graph.rule(node);
        if (!rule.mayBeGeneric()) {
            return false;
        }
        List<NamespaceRule> others = graph.edgesAt(node).stream()
                .filter(counts)
                .map(edge -> edge.other(node))
                .distinct()
                .map(graph::rule)
                .toList();
        return exceedsFanOut(rule, others) || isSharedByMany(rule, others);
    }

    private static boolean exceedsFanOut(NamespaceRule rule, List<NamespaceRule> others) {
        return rule.fanOutMax().isPresent()
                && others.stream().filter(NamespaceRule::counted).count()
                        > rule.fanOutMax().get();
    }

    /** It is shared once two of the others are of the same unique namespace. Whether a steward said that these are one is not looked at. */
    private static boolean isSharedByMany(NamespaceRule rule, List<NamespaceRule> others) {
        Set<NamespaceRule> unique = new HashSet<>();
        return rule.sharedMax().isPresent()
                && others.size() > rule.sharedMax().get()
                && others.stream().anyMatch(other -> other.unique() && !unique.add(other));
    }
}
