package selfsame.decision;

import java.util.Set;
import java.util.TreeSet;
import selfsame.decision.LocalOutcome.BeyondBudget;
import selfsame.decision.LocalOutcome.NeedsMore;
import selfsame.identity.Identifier;
import selfsame.policy.Policy;

/**
 * Decides around what changed, with the outcome of deciding everything from scratch.
 *
 * <p>Why that can be: guardrails are hereditary. Let a person be <em>undisturbed</em> when every link that was accepted in it is taken
 * or already joined when its turn comes. Then at each moment of growing the forest its parts are at least what they were, so whatever
 * refused its held links still does, and people at their far ends need not be looked at. A <em>disturbed</em> person's held links may
 * be accepted now, so the people at their far ends are decided with it, until nobody new is disturbed. Shareable and generic
 * identifiers look further than that, at who owns them and how many: see {@link Attempt}. ADR-0008.
 */
public final class LocalDecision {

    private final Policy policy;
    private final long now;
    private final int identifiersMax;

    /**
     * @param now UTC epoch ms
     * @param identifiersMax more than this are not decided here
     */
    public LocalDecision(Policy policy, long now, int identifiersMax) {
        this.policy = policy;
        this.now = now;
        this.identifiersMax = identifiersMax;
    }

    /** Evidence arrives, and nothing else has changed. */
    public static LocalOutcome decide(
            Neighbourhood stored, Evidence arriving, Policy policy, long now, int identifiersMax) {
        return new LocalDecision(policy, now, identifiersMax).decide(stored, arriving, Set.of());
    }

    /**
     * Decides again.
     *
     * @param stored whoever holds an identifier that arrives or is disturbed, and whoever was asked for
     * @param arriving every identifier of the batch with its event time, known or not, and the evidence to be gathered into what is stored
     * @param disturbed where more changed than evidence arriving: all members of a separation that was made or lifted, the ends of a pair
     *     retracted or no longer so, of a link removed, of a link expired (a held one too); under another policy, everybody
     * @throws IllegalArgumentException when evidence arrives whose ends do not, or an identifier is disturbed whose links were not read
     */
    public LocalOutcome decide(Neighbourhood stored, Evidence arriving, Set<Identifier> disturbed) {
        Set<Identifier> missing = new TreeSet<>();
        for (Identifier identifier : disturbed) {
            if (!stored.firstSeenAt().containsKey(identifier)
                    && !arriving.firstSeenAt().containsKey(identifier)) {
                missing.add(identifier);
            }
        }
        if (!missing.isEmpty()) {
            return new NeedsMore(missing, Set.of());
        }
        Situation situation = new Situation(stored, arriving, disturbed, policy);
        if (situation.graph().size() > identifiersMax) {
            return new BeyondBudget(situation.graph().size());
        }
        return decide(situation);
    }

    private LocalOutcome decide(Situation situation) {
        Set<Integer> named = situation.disturbed();
        situation.requireRead(named);
        Disturbed known;
        Disturbed disturbed = new Disturbed(named, named);
        Attempt attempt;
        do {
            known = disturbed;
            attempt = new Attempt(situation, policy, now, known);
            disturbed = known.and(attempt.disturbed());
        } while (!disturbed.equals(known));
        Set<Identifier> missing = attempt.missing();
        if (!attempt.unwitnessed().isEmpty()) {
            return new NeedsMore(Set.of(), attempt.unwitnessed());
        }
        return missing.isEmpty() ? attempt.settled() : new NeedsMore(missing, Set.of());
    }
}
