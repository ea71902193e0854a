package selfsame.identity;

import java.util.Comparator;

/**
 * Evidence of one kind, gathered over events, that two identifiers are one person. There is one link per pair and kind.
 *
 * @param events distinct events that say so, at least 1
 * @param firstSeenAt least event time, UTC epoch ms
 * @param lastSeenAt greatest event time, UTC epoch ms
 * @param score 0..1; 1 but for {@link LinkKind#MATCHED}
 */
public record Link(Pair pair, LinkKind kind, int events, long firstSeenAt, long lastSeenAt, double score) {

    /** Pair, then kind: the order in which ties are broken and links are shown. */
    public static final Comparator<Link> CANONICAL =
            Comparator.comparing(Link::pair).thenComparing(Link::kind);

    public Link {
        if (events < 1 || firstSeenAt > lastSeenAt || !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException(
                    "a link has at least one event, a first time not after its last, and a score of 0..1");
        }
    }

    public Link(Pair pair, LinkKind kind, int events, long firstSeenAt, long lastSeenAt) {
        this(pair, kind, events, firstSeenAt, lastSeenAt, 1.0);
    }

    /** One event's worth of evidence. */
    public static Link seenOnce(Identifier a, Identifier b, LinkKind kind, long seenAt) {
        return new Link(Pair.of(a, b), kind, 1, seenAt, seenAt);
    }

    public record Key(Pair pair, LinkKind kind) {}

    public Key key() {
        return new Key(pair, kind);
    }

    /**
     * The two gathered into one. Commutative and associative, so the order of evidence does not matter.
     *
     * @param other evidence of the same pair and kind, from other events
     */
    public Link gather(Link other) {
        if (!key().equals(other.key())) {
            throw new IllegalArgumentException("only links of one pair and kind gather");
        }
        return new Link(
                pair,
                kind,
                Math.addExact(events, other.events),
                Math.min(firstSeenAt, other.firstSeenAt),
                Math.max(lastSeenAt, other.lastSeenAt),
                Math.max(score, other.score));
    }
}
