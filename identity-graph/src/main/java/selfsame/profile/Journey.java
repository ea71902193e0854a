package selfsame.profile;

import java.util.OptionalLong;

/**
 * Where somebody is on a journey: the last attempt.
 *
 * @param step the furthest that was reached; 0: begun, n: the n-th step of the rule
 * @param reached the event type that stands for it: of the start, of a step, or of the goal where it is done
 * @param since when the attempt began, UTC epoch ms; as far back as the last eight events of each of its types reach
 * @param activeAt when something of it happened last
 * @param dueAt in flight: when it is abandoned unless something happens
 * @param endedAt done or abandoned: when
 */
public record Journey(
        String name,
        State state,
        int step,
        String reached,
        long since,
        long activeAt,
        OptionalLong dueAt,
        OptionalLong endedAt) {

    public enum State {
        IN_FLIGHT,
        DONE,
        ABANDONED
    }
}
