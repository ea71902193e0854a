package selfsame.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import selfsame.decision.Evidence;
import selfsame.decision.Facts;
import selfsame.decision.HeldLink;
import selfsame.decision.LocalDecision;
import selfsame.decision.LocalOutcome;
import selfsame.decision.Neighbourhood;
import selfsame.decision.Separation;
import selfsame.explanation.Proof.Authenticated;
import selfsame.explanation.Proof.Confirmed;
import selfsame.explanation.Proof.Nothing;
import selfsame.explanation.Proof.Seen;
import selfsame.explanation.Proof.Untold;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.policy.Policy;

/**
 * Finds the least evidence that would join two identifiers, by deciding with it: an event, as many as make evidence that is not weak, one
 * with proof, a steward's word. For one question; not thread-safe.
 */
public final class Joining {

    /** Each reads people that were not read before. */
    private static final int ROUNDS_MAX = 100;

    /**
     * What was found.
     *
     * @param guardrails what refused the evidence that would not do, each reason and witness once
     */
    public record Found(Proof proof, List<HeldLink> guardrails) {}

    /** @param held what became of the supposed link, where it is held */
    private record Decided(boolean joined, Optional<HeldLink> held) {}

    private final Surroundings surroundings;
    private final Policy policy;
    private final long now;
    private final int identifiersMax;
    private final List<HeldLink> guardrails = new ArrayList<>();
    private final Set<List<Object>> told = new LinkedHashSet<>();

    /**
     * @param now UTC epoch ms: when the evidence would be seen
     * @param identifiersMax a decision over more is not made
     */
    public Joining(Surroundings surroundings, Policy policy, long now, int identifiersMax) {
        this.surroundings = surroundings;
        this.policy = policy;
        this.now = now;
        this.identifiersMax = identifiersMax;
    }

    /** @param alsoSupposed other pairs of which more evidence may do: those of held links between the two people */
    public Found leastFor(Pair pair, List<Pair> alsoSupposed) {
        try {
            return new Found(least(pair, alsoSupposed), List.copyOf(guardrails));
        } catch (Beyond _) {
            return new Found(new Untold(), List.copyOf(guardrails));
        }
    }

    private Proof least(Pair wanted, List<Pair> alsoSupposed) {
        Set<Pair> pairs = new LinkedHashSet<>(List.of(wanted));
        pairs.addAll(alsoSupposed);
        Set<Integer> counts = new TreeSet<>(Set.of(1, policy.decision().evidenceMin()));
        for (int events : counts) {
            for (Pair pair : pairs) {
                if (joins(wanted, link(pair, LinkKind.OBSERVED, events))) {
                    return new Seen(pair, events);
                }
            }
        }
        for (Pair pair : pairs) {
            if (joins(wanted, link(pair, LinkKind.AUTHENTICATED, 1))) {
                return new Authenticated(pair);
            }
        }
        return confirmed(wanted);
    }

    private boolean joins(Pair wanted, Link link) {
        Decided decided = decide(wanted, link, Set.of(), UnaryOperator.identity());
        decided.held().ifPresent(this::note);
        return decided.joined();
    }

    /** A confirmation ends what stands between the two themselves, and nothing else. */
    private Proof confirmed(Pair pair) {
        Facts facts = known(Set.of(pair.left(), pair.right())).facts();
        List<Separation> ended = facts.separations().stream()
                .filter(separation -> parts(separation, pair))
                .toList();
        Set<Identifier> disturbed = new TreeSet<>(Set.of(pair.left(), pair.right()));
        ended.forEach(separation -> {
            disturbed.addAll(separation.left());
            disturbed.addAll(separation.right());
        });
        List<String> ids = ended.stream().map(Separation::id).sorted().toList();
        Decided decided =
                decide(pair, link(pair, LinkKind.CONFIRMED, 1), disturbed, before -> without(before, ended, pair));
        decided.held().ifPresent(this::note);
        return decided.joined() ? new Confirmed(pair, ids) : new Nothing(inTheWay(pair));
    }

    private List<String> inTheWay(Pair pair) {
        Neighbourhood known = known(Set.of(pair.left(), pair.right()));
        Set<Identifier> one = personOf(pair.left(), known);
        Set<Identifier> other = personOf(pair.right(), known);
        return known.facts().separations().stream()
                .filter(separation -> Between.opposed(separation, one, other))
                .map(Separation::id)
                .sorted()
                .toList();
    }

    private static Set<Identifier> personOf(Identifier identifier, Neighbourhood known) {
        return known.people().stream()
                .filter(person -> person.contains(identifier))
                .findFirst()
                .orElse(Set.of());
    }

    private static boolean parts(Separation separation, Pair pair) {
        return Between.opposed(separation, Set.of(pair.left()), Set.of(pair.right()));
    }

    private static Facts without(Facts facts, List<Separation> ended, Pair pair) {
        Set<Pair> retracted = new LinkedHashSet<>(facts.retracted());
        retracted.remove(pair);
        return new Facts(
                facts.separations().stream()
                        .filter(separation -> !ended.contains(separation))
                        .toList(),
                retracted);
    }

    private Link link(Pair pair, LinkKind kind, int events) {
        return new Link(pair, kind, events, now, now);
    }

    private void note(HeldLink held) {
        if (told.add(List.of(held.reason(), held.witnessLeft(), held.witnessRight()))) {
            guardrails.add(held);
        }
    }

    private Decided decide(Pair wanted, Link link, Set<Identifier> disturbed, UnaryOperator<Facts> facts) {
        Evidence arriving =
                Evidence.of(Map.of(link.pair().left(), now, link.pair().right(), now), List.of(link));
        Set<Identifier> at = new TreeSet<>(disturbed);
        at.addAll(List.of(
                wanted.left(), wanted.right(), link.pair().left(), link.pair().right()));
        LocalDecision decision = new LocalDecision(policy, now, identifiersMax);
        for (int round = 0; round < ROUNDS_MAX; round++) {
            Neighbourhood known = known(at);
            Neighbourhood supposed =
                    new Neighbourhood(known.firstSeenAt(), known.people(), known.links(), facts.apply(known.facts()));
            switch (decision.decide(supposed, arriving, disturbed)) {
                case LocalOutcome.Settled settled -> {
                    return new Decided(joined(wanted, settled), held(link, settled));
                }
                case LocalOutcome.NeedsMore more -> at.addAll(more.at());
                case LocalOutcome.BeyondBudget _ -> throw new Beyond();
            }
        }
        throw new Beyond();
    }

    private static boolean joined(Pair wanted, LocalOutcome.Settled settled) {
        return settled.people().stream()
                .anyMatch(person -> person.contains(wanted.left()) && person.contains(wanted.right()));
    }

    private static Optional<HeldLink> held(Link link, LocalOutcome.Settled settled) {
        return settled.heldNow().stream()
                .filter(held -> held.link().key().equals(link.key()))
                .findFirst();
    }

    private Neighbourhood known(Set<Identifier> at) {
        return surroundings.around(at).orElseThrow(Beyond::new);
    }

    /** Ends a question that cannot be answered within bounds. */
    private static final class Beyond extends RuntimeException {
        private static final long serialVersionUID = 1;

        Beyond() {
            super("more would have to be read", null, false, false);
        }
    }
}
