package selfsame.api.running;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import selfsame.api.error.Refusal;
import selfsame.survey.Progress;

/** Starts one piece of work at a time, lets others join it, and keeps what came of it for a while. Thread-safe. */
public final class Runs<K, T> {

    private final String what;
    private final RunningProperties properties;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, Run<T>> runs = new LinkedHashMap<>();

    /** @param what the work, for those who find it taken */
    public Runs(String what, RunningProperties properties) {
        this.what = what;
        this.properties = properties;
    }

    /**
     * The work on {@code key}: as far as it has come after a while, or what came of it.
     *
     * @param since of one that began before, nothing counts any more, unless it goes on
     * @throws Refusal.BadRequest when work on something else goes on
     */
    public Run<T> startOrJoin(K key, Instant since, Function<Progress, T> work) {
        Run<T> run = find(key, since, work);
        run.await(properties.waitMax());
        return run;
    }

    private Run<T> find(K key, Instant since, Function<Progress, T> work) {
        lock.lock();
        try {
            forget();
            Run<T> known = runs.get(key);
            if (known != null && (isGoingOn(known) || isGood(known, since))) {
                return known;
            }
            if (runs.values().stream().anyMatch(Runs::isGoingOn)) {
                throw new Refusal.BadRequest(
                        "Another %s is going on, and there is one at a time. Ask again when it is done."
                                .formatted(what));
            }
            Run<T> run = new Run<>();
            runs.remove(key);
            runs.put(key, run);
            Thread.ofVirtual().name(what).start(() -> run.perform(work));
            return run;
        } finally {
            lock.unlock();
        }
    }

    private static boolean isGoingOn(Run<?> run) {
        return run.state() == RunState.RUNNING;
    }

    private static boolean isGood(Run<?> run, Instant since) {
        return run.state() == RunState.DONE && !run.startedAt().isBefore(since);
    }

    /** What is too old, then the oldest of what is too much. */
    private void forget() {
        Instant oldest = Instant.now().minus(properties.keptFor());
        runs.values().removeIf(run -> isBefore(run.endedAt().orElse(null), oldest));
        Iterator<Run<T>> all = runs.values().iterator();
        while (runs.size() > properties.keptMax() && all.hasNext()) {
            if (!isGoingOn(all.next())) {
                all.remove();
            }
        }
    }

    private static boolean isBefore(@Nullable Instant time, Instant other) {
        return time != null && time.isBefore(other);
    }
}
