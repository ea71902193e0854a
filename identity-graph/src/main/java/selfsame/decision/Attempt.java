package selfsame.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import selfsame.decision.Ambiguity.Beyond;
import selfsame.decision.Ambiguity.Standing;
import selfsame.decision.Graph.Edge;
import selfsame.decision.LocalOutcome.Settled;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.policy.Ambiguous;
import selfsame.policy.Policy;

/**
 * One decision over the people at hand, on the assumption that nobody else is disturbed than those given. Says who is, and who else has
 * to be at hand. Who is <em>unsettled</em> is disturbed in the core: whoever lost a link of a shareable identifier only owns what he
 * owned.
 */
final class Attempt {

    private final Situation situation;
    private final Graph graph;
    private final Disturbed given;
    private final Verdicts verdicts;
    private final Hygiene hygiene;
    private final Components components;
    private final Ambiguity ambiguity;
    private final Forest forest;
    private final BitSet touched;
    private final Set<Integer> missing = new HashSet<>();
    private final Precedents precedents;
    private final Set<Link.Key> unwitnessed = new HashSet<>();

    Attempt(Situation situation, Policy policy, long now, Disturbed given) {
        this.situation = situation;
        this.given = given;
        graph = situation.graph();
        verdicts = new Verdicts(graph);
        hygiene = new Hygiene(graph, situation.facts(), policy, now, situation::isKnownGeneric);
        hygiene.apply(verdicts);
        graph.edges().stream().filter(situation::leadsFar).forEach(this::ruleAsBefore);
        forest = new Forest(graph, situation.facts(), policy, verdicts);
        components = forest.components();
        precedents = new Precedents(situation, components, forest.turns(), given.unnamed(situation.disturbed()));
        forest.growCore(precedents::judge);
        touched = touched(edge -> situation.arrives(edge) && isOfCore(edge), given.unsettled());
        ambiguity = forest.ambiguity(new LastDecision());
        ambiguity.apply();
        forest.growFull(precedents::judge);
    }

    /** A link may be out for what its far end is. That stands, but for a disturbed end at hand that may itself have been the reason. */
    private void ruleAsBefore(Edge edge) {
        Optional<HeldReason> before = situation.heldBefore(edge).filter(Attempt::isHygiene);
        if (before.isEmpty() || verdicts.isOut(edge)) {
            return;
        }
        boolean mayBeNear = before.get() != HeldReason.GENERIC || mayHaveBeenGeneric(graph.near(edge));
        if (isUnsettled(graph.near(edge)) && mayBeNear) {
            missing.add(graph.far(edge));
        } else {
            verdicts.rule(edge, asBefore(edge, before.get()));
        }
    }

    private Refusal asBefore(Edge edge, HeldReason reason) {
        return reason == HeldReason.GENERIC
                ? Refusal.generic(graph, graph.far(edge))
                : Refusal.ofLink(graph, edge, reason);
    }

    /** A generic identifier has no link that was accepted, or refused for another reason, but for what was confirmed of it. */
    private boolean mayHaveBeenGeneric(int node) {
        List<Edge> edges = graph.edgesAt(node);
        return graph.rule(node).mayBeGeneric()
                && (situation.isNamed(node)
                        || edges.stream().anyMatch(edge -> edge.link().kind() == LinkKind.CONFIRMED)
                        || edges.stream()
                                .allMatch(edge -> situation.isNew(edge)
                                        || situation
                                                .heldBefore(edge)
                                                .filter(Attempt::isHygiene)
                                                .isPresent()));
    }

    private static boolean isHygiene(HeldReason reason) {
        return switch (reason) {
            case GENERIC, EXPIRED, RETRACTED, REVIEW -> true;
            case UNIQUE, LIMIT, SIZE, AMBIGUOUS, BRIDGE, SEPARATED, PENDING -> false;
        };
    }

    private boolean isOfCore(Edge edge) {
        return !graph.shareable(edge) || edge.link().kind() == LinkKind.CONFIRMED;
    }

    /** The nodes whose component so far may not be what it was, for such an edge at it or for being one of these people's. */
    private BitSet touched(Predicate<Edge> change, Set<Integer> people) {
        Set<Integer> roots = new HashSet<>();
        for (Edge edge : graph.edges()) {
            if (change.test(edge)) {
                roots.add(components.rootOf(edge.left()));
                roots.add(components.rootOf(edge.right()));
            }
        }
        for (int node = 0; node < graph.size(); node++) {
            if (people.contains(situation.personOf(node))) {
                roots.add(components.rootOf(node));
            }
        }
        BitSet nodes = new BitSet();
        for (int node = 0; node < graph.size(); node++) {
            nodes.set(node, roots.contains(components.rootOf(node)));
        }
        return nodes;
    }

    private final class LastDecision implements Beyond {

        @Override
        public Standing standing(int node) {
            return Attempt.this.standing(node);
        }

        @Override
        public Optional<Pair> witness(int node) {
            return Attempt.this.witness(node);
        }
    }

    /** An ambiguous identifier stays so while none of its owners is disturbed; any other stays so while no owner of it changes. */
    private Standing standing(int node) {
        if (isInvolved(node)) {
            return Standing.UNKNOWN;
        }
        if (contested(node).findAny().isPresent()) {
            return Standing.CONTESTED;
        }
        boolean steady = graph.rule(node).ambiguous() == Ambiguous.RELEASE
                && graph.edgesAt(node).stream().noneMatch(edge -> mayAddOwner(edge, node));
        return steady ? Standing.FREE : Standing.UNKNOWN;
    }

    private Stream<Edge> contested(int node) {
        return graph.edgesAt(node).stream()
                .filter(edge -> situation.leadsFar(edge) && !verdicts.isOut(edge) && wasContested(edge, node));
    }

    /** Whoever conflicts of its far owners does so as he did. */
    private Optional<Pair> witness(int node) {
        for (Edge edge : contested(node).toList()) {
            if (situation.isUnwitnessed(edge)) {
                unwitnessed.add(edge.link().key());
                return Optional.empty();
            }
            List<Identifier> both = List.copyOf(situation.witnesses(edge));
            if (both.size() == 2) {
                return Optional.of(Pair.of(both.getFirst(), both.getLast()));
            }
        }
        return Optional.empty();
    }

    private boolean mayAddOwner(Edge edge, int node) {
        return wasContested(edge, node)
                || (!situation.leadsFar(edge)
                        && ambiguity.owns(edge.other(node))
                        && (situation.arrives(edge) || touched.get(edge.other(node))));
    }

    /** Of all ends of such a link only a shareable one can be the reason. */
    private boolean wasContested(Edge edge, int node) {
        return wasAmbiguous(edge) && !graph.shareable(edge.other(node));
    }

    private boolean wasAmbiguous(Edge edge) {
        return situation.heldBefore(edge).filter(HeldReason.AMBIGUOUS::equals).isPresent();
    }

    /** It, or someone at hand who may own it, is unsettled. */
    private boolean isInvolved(int node) {
        return isUnsettled(node)
                || graph.edgesAt(node).stream()
                        .anyMatch(edge -> !situation.leadsFar(edge)
                                && !graph.shareable(edge.other(node))
                                && isUnsettled(edge.other(node)));
    }

    private boolean isDisturbed(int node) {
        return given.people().contains(situation.personOf(node));
    }

    private boolean isUnsettled(int node) {
        return given.unsettled().contains(situation.personOf(node));
    }

    /** Who is disturbed, the given ones among them as far as this attempt can tell. */
    Disturbed disturbed() {
        Set<Integer> people = new HashSet<>();
        Set<Integer> unsettled = new HashSet<>();
        for (Edge edge : graph.edges()) {
            if (situation.wasAccepted(edge) && disturbs(edge)) {
                (isOfCore(edge) ? unsettled : people).add(situation.personOf(edge.left()));
            }
        }
        for (int node = 0; node < graph.size(); node++) {
            if (hygiene.turnedGeneric(node, situation::arrives)) {
                unsettled.add(situation.personOf(node));
            }
        }
        people.addAll(unsettled);
        return new Disturbed(people, unsettled);
    }

    /** What is out, with its ends joined none the less, was out before, or the caller names it. Of an ambiguous one he cannot know. */
    private boolean disturbs(Edge edge) {
        if (!components.joined(edge.left(), edge.right())) {
            return true;
        }
        Refusal refusal = verdicts.refusal(edge);
        if (refusal == null) {
            return false;
        }
        return !verdicts.isOut(edge)
                || (refusal.reason() == HeldReason.AMBIGUOUS
                        && !wasOut(edge, edge.left())
                        && !wasOut(edge, edge.right()));
    }

    /** An ambiguous identifier releases its links to owners only; what it holds now and leads to the same owner as before, it held then. */
    private boolean wasOut(Edge edge, int node) {
        return graph.rule(node).ambiguous() == Ambiguous.RELEASE
                && ambiguity.holds(edge, node)
                && !touched.get(edge.other(node))
                && graph.edgesAt(node).stream().anyMatch(other -> wasContested(other, node));
    }

    /** Held links whose witnesses have to be known before it can be told who else has to be at hand. */
    Set<Link.Key> unwitnessed() {
        unwitnessed.addAll(precedents.unwitnessed());
        return unwitnessed;
    }

    /** Identifiers whose people have to be at hand before this attempt can stand. */
    Set<Identifier> missing() {
        missing.addAll(ambiguity.missing());
        graph.edges().stream()
                .filter(situation::leadsFar)
                .filter(this::needsFarEnd)
                .forEach(edge -> missing.add(graph.far(edge)));
        missing.addAll(mayBeAnswered());
        Set<Identifier> identifiers = new TreeSet<>();
        missing.forEach(node -> identifiers.add(graph.identifier(node)));
        return identifiers;
    }

    private boolean needsFarEnd(Edge edge) {
        int near = graph.near(edge);
        boolean mayBeOwner = graph.shareable(graph.far(edge)) && !graph.shareable(near);
        if (verdicts.isOut(edge)) {
            boolean wasOut =
                    situation.heldBefore(edge).filter(Attempt::isHygiene).isPresent();
            return !wasOut && mayBeOwner && isDisturbed(near);
        }
        if (graph.shareable(near) && wasContested(edge, near)) {
            return !ambiguity.isAmbiguous(near) && !ambiguity.isOpen(near);
        }
        if (mayBeOwner && wasAmbiguous(edge)) {
            return isUnsettled(near) || (touched.get(near) && mayGoToTheBest(edge));
        }
        return (isDisturbed(near) && !precedents.refusesAgain(edge))
                || (mayBeOwner && touched.get(near) && ambiguity.owns(near));
    }

    /** Owners that become one conflict with the others as before; but of two equally good ones they may become the best. */
    private boolean mayGoToTheBest(Edge edge) {
        return graph.rule(graph.far(edge)).ambiguous() == Ambiguous.BEST;
    }

    /** Far ends of what waits for review, where this side changed and carries a half of a separation, or may have carried it. */
    private Set<Integer> mayBeAnswered() {
        List<Edge> waiting = graph.edges().stream()
                .filter(edge -> situation.leadsFar(edge) && waitsForReview(edge))
                .filter(edge -> isAnswered(edge)
                        || !components.sideOf(graph.near(edge)).marks().isEmpty())
                .toList();
        if (waiting.isEmpty()) {
            return Set.of();
        }
        BitSet changed = touched(edge -> situation.arrives(edge) || isAcceptedNow(edge), given.people());
        return waiting.stream()
                .filter(edge -> changed.get(graph.near(edge)))
                .map(graph::far)
                .collect(Collectors.toSet());
    }

    private boolean waitsForReview(Edge edge) {
        Refusal refusal = verdicts.refusal(edge);
        return refusal != null && refusal.reason() == HeldReason.REVIEW;
    }

    /** A steward separated its sides. That is so until one of them changes. */
    private boolean isAnswered(Edge edge) {
        return situation.heldBefore(edge).filter(HeldReason.SEPARATED::equals).isPresent();
    }

    /** Every link that is followed, in the order in which its turn came. */
    List<Link> followed() {
        return forest.followed();
    }

    Settled settled() {
        List<HeldLink> heldNow = new ArrayList<>();
        Set<Link.Key> acceptedNow = new HashSet<>();
        for (Edge edge : graph.edges()) {
            Refusal refusal = situation.leadsFar(edge) ? farRefusal(edge) : refusal(edge);
            if (refusal != null && isNews(edge, refusal)) {
                heldNow.add(new HeldLink(edge.link(), refusal.reason(), refusal.left(), refusal.right()));
            } else if (isAcceptedNow(edge)) {
                acceptedNow.add(edge.link().key());
            }
        }
        return new Settled(components.people(), heldNow, acceptedNow, forest.links(), generic());
    }

    private Set<Identifier> generic() {
        Set<Identifier> generic = new HashSet<>();
        for (int node = 0; node < graph.size(); node++) {
            if (hygiene.isGeneric(node) && graph.edgesAt(node).stream().allMatch(this::isOutForGood)) {
                generic.add(graph.identifier(node));
            }
        }
        return generic;
    }

    /** What waits for review may be answered when a side of it changes. */
    private boolean isOutForGood(Edge edge) {
        return verdicts.isOut(edge) && !waitsForReview(edge);
    }

    private boolean isAcceptedNow(Edge edge) {
        return !situation.leadsFar(edge) && situation.heldBefore(edge).isPresent() && refusal(edge) == null;
    }

    private @Nullable Refusal refusal(Edge edge) {
        return components.joined(edge.left(), edge.right()) ? null : verdicts.refusal(edge);
    }

    /** Far links stay held. What can be new is that it is out, or the witness of its ambiguity. */
    private @Nullable Refusal farRefusal(Edge edge) {
        if (verdicts.isOut(edge)) {
            return waitsForReview(edge) && isAnswered(edge) ? null : verdicts.refusal(edge);
        }
        int near = graph.near(edge);
        return graph.shareable(near) && wasContested(edge, near)
                ? ambiguity.conflictAt(near).orElse(null)
                : null;
    }

    /** Without anybody disturbed, or for an owner unsettled, the witness of last time still is one. */
    private boolean isNews(Edge edge, Refusal refusal) {
        if (!situation.heldBefore(edge).equals(Optional.of(refusal.reason()))) {
            return true;
        }
        return refusal.reason() == HeldReason.AMBIGUOUS
                ? isInvolvedAtHand(edge.left()) || isInvolvedAtHand(edge.right())
                : isDisturbed(edge.left()) || isDisturbed(edge.right());
    }

    private boolean isInvolvedAtHand(int node) {
        return graph.decides(node) && graph.shareable(node) && isInvolved(node);
    }
}
