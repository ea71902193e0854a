package selfsame.api.running;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfsame.identity.IdentityException;
import selfsame.survey.Progress;

/** Work that goes on, or that has ended. Thread-safe. */
public final class Run<T> implements Progress {

    private static final Logger log = LoggerFactory.getLogger(Run.class);

    private final Instant startedAt = Instant.now();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int done;
    private volatile int total;
    private volatile @Nullable Instant endedAt;
    private volatile @Nullable T result;
    private volatile @Nullable String failure;

    Run() {}

    void perform(Function<Progress, T> work) {
        try {
            result = work.apply(this);
        } catch (IdentityException e) {
            failure = e.getMessage();
        } catch (RuntimeException e) {
            String errorId = UUID.randomUUID().toString();
            log.error("Work on the whole graph failed. Error id {}.", errorId, e);
            failure = "Something went wrong on our side. Error id " + errorId + ".";
        } finally {
            endedAt = Instant.now();
            ended.countDown();
        }
    }

    void await(Duration max) {
        try {
            boolean _ = ended.await(max.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void at(int identifiersDone, int identifiersTotal) {
        done = identifiersDone;
        total = identifiersTotal;
    }

    public RunState state() {
        if (ended.getCount() > 0) {
            return RunState.RUNNING;
        }
        return failure == null ? RunState.DONE : RunState.FAILED;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public int identifiersDone() {
        return done;
    }

    /** 0 until they were counted. */
    public int identifiersTotal() {
        return total;
    }

    public Optional<T> result() {
        return Optional.ofNullable(result);
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
