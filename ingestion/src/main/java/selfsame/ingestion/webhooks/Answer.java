package selfsame.ingestion.webhooks;

import java.time.Duration;
import java.util.Optional;

/**
 * How an attempt came out.
 *
 * @param problem in plain words, without anything of the body; empty: taken
 * @param retryAfter how long the receiver wants to be left alone
 */
record Answer(Optional<String> problem, Duration retryAfter) {

    static final Answer TAKEN = new Answer(Optional.empty(), Duration.ZERO);

    static Answer failed(String problem) {
        return new Answer(Optional.of(problem), Duration.ZERO);
    }

    boolean isTaken() {
        return problem.isEmpty();
    }
}
