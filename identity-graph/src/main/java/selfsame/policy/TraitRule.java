package selfsame.policy;

import java.util.List;

/**
 * Which value of a trait survives.
 *
 * @param sources for {@link Survivorship#MOST_TRUSTED}: the most trusted first; one that is not among them comes after them all
 */
public record TraitRule(Survivorship keep, List<String> sources) {

    public static final TraitRule LATEST = new TraitRule(Survivorship.LATEST, List.of());

    public TraitRule {
        sources = List.copyOf(sources);
        if (keep == Survivorship.MOST_TRUSTED && sources.isEmpty()) {
            throw new IllegalArgumentException("most_trusted needs sources, the most trusted first");
        }
    }

    /** 0 for the most trusted. */
    public int rank(String source) {
        int rank = sources.indexOf(source);
        return rank < 0 ? sources.size() : rank;
    }
}
