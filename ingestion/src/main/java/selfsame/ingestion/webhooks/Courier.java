package selfsame.ingestion.webhooks;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings letters to one destination, however often it takes. Thread-safe. */
final class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** How an errand ended. */
    sealed interface Errand {
        record Delivered() implements Errand {}

        /** The letter became worthless on the way. */
        record Dropped() implements Errand {}

        record Failed(String problem, int attempts) implements Errand {}
    }

    private final String destination;
    private final Function<Letter, Answer> post;
    private final Circuit circuit;
    private final WebhooksProperties properties;
    private final WebhooksMetrics metrics;

    Courier(
            String destination,
            Function<Letter, Answer> post,
            Circuit circuit,
            WebhooksProperties properties,
            WebhooksMetrics metrics) {
        this.destination = destination;
        this.post = post;
        this.circuit = circuit;
        this.properties = properties;
        this.metrics = metrics;
        metrics.gauge("circuit.open", circuit, open -> open.isOpen() ? 1 : 0);
    }

    /** @param worthless asked before every attempt */
    Errand bring(Letter letter, BooleanSupplier worthless) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            awaitCircuit();
            if (worthless.getAsBoolean()) {
                return new Errand.Dropped();
            }
            Answer answer = post.apply(letter);
            note(answer);
            if (answer.isTaken()) {
                return new Errand.Delivered();
            }
            if (attempt >= properties.attemptsMax()) {
                return new Errand.Failed(answer.problem().orElse(""), attempt);
            }
            metrics.retried();
            Thread.sleep(pause(attempt, answer.retryAfter()));
        }
    }

    private void awaitCircuit() throws InterruptedException {
        for (Duration wait = circuit.pass(); wait.isPositive(); wait = circuit.pass()) {
            Thread.sleep(wait);
        }
    }

    private void note(Answer answer) {
        if (!circuit.note(answer.isTaken())) {
            return;
        }
        if (answer.isTaken()) {
            log.info("Destination {} takes letters again", destination);
        } else {
            log.warn(
                    "Destination {} fails most of the time and is left alone for a while: {}",
                    destination,
                    answer.problem().orElse(""));
        }
    }

    /** Between half of it and all, so that letters which failed together do not come back together. */
    private Duration pause(int attempt, Duration retryAfter) {
        long longest = Math.min(
                properties.backoffMax().toMillis(), properties.backoffMin().toMillis() << Math.min(attempt - 1, 20));
        long pause = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
        long asked = Math.min(retryAfter.toMillis(), properties.backoffMax().toMillis());
        return Duration.ofMillis(Math.max(pause, asked));
    }
}
