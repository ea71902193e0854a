package selfsame.asof;

/**
 * A point in both times, UTC epoch ms.
 *
 * @param occurredBy nothing that happened later counts; {@link #ANY}: all that was recorded does
 * @param recordedBy nothing that was recorded later counts
 */
public record Moment(long occurredBy, long recordedBy) {

    public static final long ANY = Long.MAX_VALUE;

    public static final Moment NOW = new Moment(ANY, ANY);

    /** Whether people have to be decided again: what was believed then is recorded, what was so then is not. */
    public boolean isOfEvents() {
        return occurredBy != ANY;
    }
}
