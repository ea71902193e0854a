package selfsame.api.reading;

/**
 * What an answer does not hold yet.
 *
 * @param atMost events that are not resolved; the greatest int when the broker cannot say
 * @param caughtUp false when a wait for a token timed out
 */
public record Pending(int atMost, boolean caughtUp) {}
