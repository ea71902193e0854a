package selfsame.ingestion.resolver;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.resolution.DecideLater;

/**
 * Works off what the stream put off, what time has made void, and who was decided under an earlier policy. It rests four times as long as a decision took, so the stream keeps
 * the graph for itself, and a person at a bound is not decided again and again. What cannot be decided now is left for a while. One thread.
 */
final class LateDecisions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LateDecisions.class);
    private static final Duration STOP_MAX = Duration.ofSeconds(20);
    private static final int REST_FACTOR = 4;
    private static final int LEFT_MAX = 1_000;
    private static final int OUTDATED_MAX = 200;

    private final DecideLater decideLater;
    private final Duration interval;
    private final Set<Identifier> leftForNow = new HashSet<>();
    private final Set<Identifier> outdatedTried = new HashSet<>();
    private final Set<Identifier> outdatedLeft = new HashSet<>();
    private int outdatedMax = OUTDATED_MAX;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile Thread thread = Thread.currentThread();
    private volatile boolean running;
    private boolean reachable = true;

    /** @param interval how often it looks for work, at most */
    LateDecisions(DecideLater decideLater, Duration interval) {
        this.decideLater = decideLater;
        this.interval = interval;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("late-decisions").start(this::run);
    }

    private void run() {
        while (running) {
            long began = System.nanoTime();
            boolean worked = step();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            rest(worked ? took.multipliedBy(REST_FACTOR) : interval);
        }
    }

    /** Returns whether there was anything to do. */
    private boolean step() {
        try {
            boolean expired = decideLater.expired() > 0;
            boolean decided = pending();
            boolean outdated = outdated();
            if (!reachable) {
                LOG.info("Decisions off the stream go on");
                reachable = true;
            }
            return expired || decided || outdated;
        } catch (IdentityException e) {
            if (reachable) {
                LOG.warn("Decisions off the stream wait: {}", e.getMessage());
            }
            reachable = false;
            return false;
        }
    }

    private boolean pending() {
        Optional<Identifier> decided = decideLater.pending(leftForNow);
        if (decided.isEmpty() || leftForNow.size() > LEFT_MAX) {
            leftForNow.clear();
            return decided.isPresent();
        }
        // Who still waits after this was too much to decide even here, or met the stream: another one first.
        leftForNow.add(decided.get());
        return true;
    }

    /** After another policy was put in force. As many people at once as go into one transaction. */
    private boolean outdated() {
        List<Identifier> found = decideLater.outdated(outdatedMax + outdatedLeft.size());
        found.stream().filter(outdatedTried::contains).forEach(outdatedLeft::add);
        List<Identifier> some = found.stream()
                .filter(identifier -> !outdatedLeft.contains(identifier))
                .limit(outdatedMax)
                .toList();
        outdatedTried.clear();
        if (some.isEmpty() || outdatedLeft.size() > LEFT_MAX) {
            outdatedLeft.clear();
            return false;
        }
        outdatedTried.addAll(some);
        try {
            decideLater.decideOutdated(some);
            outdatedMax = Math.min(OUTDATED_MAX, 2 * outdatedMax);
        } catch (IdentityException.TookTooLong | IdentityException.ConcurrentChange tooMuch) {
            LOG.debug("Too much at once: {} people under an earlier policy", some.size(), tooMuch);
            outdatedMax = Math.max(1, outdatedMax / 2);
            if (some.size() > 1) {
                outdatedTried.clear();
            }
        }
        return true;
    }

    private void rest(Duration duration) {
        try {
            if (stop.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        stop.countDown();
        try {
            if (!thread.join(STOP_MAX)) {
                LOG.warn(
                        "A decision off the stream did not end within {}; its transaction is left to time out",
                        STOP_MAX);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
