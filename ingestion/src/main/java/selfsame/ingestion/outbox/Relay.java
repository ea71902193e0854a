package selfsame.ingestion.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** One shard's relay, for as long as the process lives: stands by, serves a term, starts over when the world fails. */
final class Relay implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration RETRY_INTERVAL_MIN = Duration.ofMillis(200);

    private enum State {
        STARTING,
        STANDING_BY,
        ACTIVE,
        IN_TROUBLE
    }

    private final String name;
    private final Lease lease;
    private final Supplier<Term> terms;
    private final RelayProperties properties;
    private final RelayMetrics metrics;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final ExponentialBackOff retryIntervals = new ExponentialBackOff(RETRY_INTERVAL_MIN.toMillis(), 2);
    private BackOffExecution retries;
    private State state = State.STARTING;

    /** @param terms opens a new one, which fences those before */
    Relay(String name, Lease lease, Supplier<Term> terms, RelayProperties properties, RelayMetrics metrics) {
        this.name = name;
        this.lease = lease;
        this.terms = terms;
        this.properties = properties;
        this.metrics = metrics;
        retryIntervals.setMaxInterval(properties.retryIntervalMax().toMillis());
        retryIntervals.setJitter(RETRY_INTERVAL_MIN.toMillis() / 2);
        retries = retryIntervals.start();
    }

    @Override
    public void run() {
        while (!isStopping()) {
            try {
                serveOrStandBy();
            } catch (RuntimeException failed) {
                enter(
                        State.IN_TROUBLE,
                        "cannot go on and tries again until it can: %s (%s)"
                                .formatted(failed, NestedExceptionUtils.getMostSpecificCause(failed)));
                pause(retries.nextBackOff());
            }
        }
        log.info("Relay {} has stopped", name);
    }

    /** Returns at once; the relay stops after the page in hand. */
    void stop() {
        stop.countDown();
    }

    private void serveOrStandBy() {
        if (lease.take()) {
            try (lease) {
                serve();
            }
        } else {
            enter(State.STANDING_BY, "stands by, another process is active");
            pause(properties.leaseTime().dividedBy(3).toMillis());
        }
    }

    private void serve() {
        try (Term term = terms.get()) {
            metrics.active();
            BackOffExecution polls = polls();
            while (!isStopping() && lease.keep()) {
                Term.Turn turn = term.turn();
                enter(State.ACTIVE, "is active");
                retries = retryIntervals.start();
                switch (turn) {
                    case PUBLISHED -> polls = polls();
                    case CAUGHT_UP -> {
                        polls = polls();
                        pause(properties.linger().toMillis());
                    }
                    case NOTHING_TO_DO -> pause(polls.nextBackOff());
                    case HALF_SEEN -> pause(properties.pollIntervalMin().toMillis());
                }
            }
        } finally {
            metrics.inactive();
        }
    }

    private BackOffExecution polls() {
        ExponentialBackOff intervals =
                new ExponentialBackOff(properties.pollIntervalMin().toMillis(), 1.5);
        intervals.setMaxInterval(properties.pollIntervalMax().toMillis());
        return intervals.start();
    }

    private boolean isStopping() {
        return stop.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    private void pause(long millis) {
        try {
            stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Said once per change of state, not once per try. */
    private void enter(State next, String what) {
        if (state == next) {
            return;
        }
        state = next;
        if (next == State.IN_TROUBLE) {
            log.warn("Relay {} {}", name, what);
        } else {
            log.info("Relay {} {}", name, what);
        }
    }
}
