package selfsame.profile;

/**
 * How often, in windows that end now. Each window holds all of its events, and at its far end up to a minute, an hour, six hours or a day more.
 *
 * @param hour the last 60 minutes
 * @param day the last 24 hours
 * @param week the last 7 days
 * @param month the last 30 days
 */
public record Counts(long hour, long day, long week, long month, long ever) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
}
