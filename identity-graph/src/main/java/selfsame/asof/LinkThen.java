package selfsame.asof;

import java.util.Optional;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;

/** A link as it was. Its events tell, where all of them are there; what no event tells of, stays as it was stored. */
public final class LinkThen {

    private LinkThen() {}

    /**
     * What its events say.
     *
     * @param total in all
     * @param events of until then; {@code firstSeenAt} and {@code lastSeenAt} are theirs, if there are any
     */
    public record Recount(int total, int events, long firstSeenAt, long lastSeenAt) {

        public static final Recount NONE = new Recount(0, 0, 0, 0);
    }

    /** More than one event was gathered into it, so it may have been less. */
    public static boolean mayHaveBeenLess(Link stored) {
        return stored.events() > 1 && stored.kind() != LinkKind.CONFIRMED && stored.kind() != LinkKind.MATCHED;
    }

    /**
     * The link as it was.
     *
     * @return empty: it was not there
     */
    public static Optional<Link> of(Link stored, Recount recount, Moment moment) {
        if (!mayHaveBeenLess(stored) || recount.total() != stored.events()) {
            return Optional.of(stored).filter(link -> link.firstSeenAt() <= moment.occurredBy());
        }
        if (recount.events() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Link(
                stored.pair(),
                stored.kind(),
                recount.events(),
                recount.firstSeenAt(),
                recount.lastSeenAt(),
                stored.score()));
    }
}
