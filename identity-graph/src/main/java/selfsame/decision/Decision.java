package selfsame.decision;

import selfsame.decision.Ambiguity.Beyond;
import selfsame.policy.Policy;

/**
 * Who is who, decided from nothing but the evidence, the facts, the policy and the time; in near-linear time.
 *
 * <p>The forest is grown once, in stages, and each stage keeps what the one before has joined: what a steward confirmed; the core,
 * that is, the links without a shareable identifier; then, when it is clear which shareable identifiers are ambiguous, their links. So
 * what people share never decides what is between the identifiers that they do not share, an ambiguous identifier's owners end up
 * whole in some person, and a person can be decided without the people around it. ADR-0007.
 */
public final class Decision {

    private Decision() {}

    /** @param now UTC epoch ms; only expiry depends on it */
    public static Decided decide(Evidence evidence, Facts facts, Policy policy, long now) {
        Graph graph = new Graph(evidence.firstSeenAt(), evidence.links(), policy);
        Verdicts verdicts = new Verdicts(graph);
        Hygiene hygiene = new Hygiene(graph, facts, policy, now, _ -> false);
        hygiene.apply(verdicts);
        Forest forest = new Forest(graph, facts, policy, verdicts);
        forest.growCore(_ -> {});
        forest.ambiguity(Beyond.NOTHING).apply();
        forest.growFull(_ -> {});
        return new Decided(
                forest.components().people(), verdicts.held(forest.components()), forest.links(), hygiene.generic());
    }
}
