package selfsame.history;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.policy.NamespaceRule;
import selfsame.policy.Policy;

/**
 * How much a merge that passed every guardrail deserves a steward's look, from 0 (not at all) to 1:
 *
 * <pre>cut * (0.4 + 0.3 bridge + 0.2 size + 0.1 newness)</pre>
 *
 * <ul>
 *   <li><i>cut</i>, 1 / (1 + support): how little holds the two sides together. Support is the sum over the links between them: 4 for a
 *       steward's word, 2 for one with proof, for what was merely observed or stated 1/2, 3/4, 7/8 ... by the number of events, for a match half
 *       its score.
 *   <li><i>bridge</i>: 1 where both sides hold an identifier of a unique namespace, each somebody by himself; 1/2 where one does.
 *   <li><i>size</i> of the smaller side, by its logarithm: 1 from 64 identifiers on. So much would be wrong.
 *   <li><i>newness</i> of the oldest link between them: 1 when it was seen just now, 0 from 30 days on.
 * </ul>
 */
public record Risk(Policy policy, long now) {

    private static final double WHATEVER_IT_JOINS = 0.4;
    private static final double BRIDGE = 0.3;
    private static final double SIZE = 0.2;
    private static final double NEWNESS = 0.1;
    private static final int SIZE_FULL = 64;
    private static final double NEW_MS = Duration.ofDays(30).toMillis();

    /** Risks are told to six digits, and no finer, so that a list in their order can be read on from any. */
    public static final double DIGITS = 1_000_000;

    /**
     * The risk that two sides were joined wrongly.
     *
     * @param between the links with one end on each side that are followed, each with all of its evidence
     */
    public double of(Set<Identifier> one, Set<Identifier> other, Collection<Link> between) {
        double support = between.stream().mapToDouble(Risk::support).sum();
        double joined = WHATEVER_IT_JOINS
                + BRIDGE * (established(one) + established(other)) / 2
                + SIZE * size(Math.min(one.size(), other.size()))
                + NEWNESS * newness(between);
        return Math.round(joined / (1 + support) * DIGITS) / DIGITS;
    }

    private static double support(Link link) {
        return switch (link.kind()) {
            case CONFIRMED -> 4;
            case AUTHENTICATED -> 2;
            case OBSERVED, ALIASED -> 1 - Math.pow(0.5, link.events());
            case MATCHED -> link.score() / 2;
        };
    }

    private int established(Set<Identifier> side) {
        return side.stream()
                        .map(identifier -> policy.rule(identifier.namespace()))
                        .flatMap(Optional::stream)
                        .anyMatch(NamespaceRule::unique)
                ? 1
                : 0;
    }

    private static double size(int smaller) {
        return Math.min(1, Math.log1p(smaller) / Math.log1p(SIZE_FULL));
    }

    private double newness(Collection<Link> between) {
        long oldest = between.stream().mapToLong(Link::firstSeenAt).min().orElse(now);
        return Math.clamp(1 - (now - oldest) / NEW_MS, 0, 1);
    }
}
