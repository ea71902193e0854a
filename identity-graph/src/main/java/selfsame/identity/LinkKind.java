package selfsame.identity;

/** What kind of evidence a link gathers; declared from the strongest to the weakest. */
public enum LinkKind {
    /** A steward said so. */
    CONFIRMED,
    /** Seen together on an event on which the stronger end was authenticated. */
    AUTHENTICATED,
    /** Seen together on an event. */
    OBSERVED,
    /** One was stated to stand for the other, as in Segment's {@code alias}. */
    ALIASED,
    /** A probabilistic match, with a score. */
    MATCHED;

    public boolean weakerThan(LinkKind other) {
        return compareTo(other) > 0;
    }
}
