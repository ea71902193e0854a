package selfsame.policy;

/**
 * What probabilistic matches are worth.
 *
 * @param linkAt a matched link of at least this score, 0..1, joins like any other
 * @param reviewAt one below it, but of at least this score, is held for a steward; a matcher drops what is lower
 */
public record MatchRules(double linkAt, double reviewAt) {

    public static final MatchRules DEFAULT = new MatchRules(0.95, 0.8);

    public MatchRules {
        if (!(0 <= reviewAt && reviewAt <= linkAt && linkAt <= 1)) {
            throw new IllegalArgumentException("0 <= reviewAt <= linkAt <= 1 must hold");
        }
    }
}
