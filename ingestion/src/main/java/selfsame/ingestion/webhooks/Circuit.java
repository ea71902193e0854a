package selfsame.ingestion.webhooks;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Leaves a destination alone that fails most of the time: opens when half of the last attempts failed, lets one through after a while, closes
 * when that one is taken and otherwise waits twice as long. Thread-safe.
 */
final class Circuit {

    /** How many of the last attempts count, and how few say nothing. */
    private static final int WINDOW = 40;

    private static final int ATTEMPTS_MIN = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Duration openMin;
    private final Duration openMax;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final boolean[] failures = new boolean[WINDOW];
    private int attempts;
    private int failed;
    private boolean open;
    private boolean trial;
    private long openUntil;
    private Duration openFor;

    Circuit(Duration openMin, Duration openMax, LongSupplier nanoTime) {
        this.openMin = openMin;
        this.openMax = openMax;
        this.nanoTime = nanoTime;
        this.openFor = openMin;
    }

    /** @return zero: go ahead; else when to ask again */
    Duration pass() {
        lock.lock();
        try {
            if (!open) {
                return Duration.ZERO;
            }
            long left = openUntil - nanoTime.getAsLong();
            if (left > 0) {
                return Duration.ofNanos(left);
            }
            if (trial) {
                return LOOK_AGAIN;
            }
            trial = true;
            return Duration.ZERO;
        } finally {
            lock.unlock();
        }
    }

    /** @return whether this opened or closed it */
    boolean note(boolean taken) {
        lock.lock();
        try {
            if (open) {
                return trial && noteTrial(taken);
            }
            remember(!taken);
            if (attempts >= ATTEMPTS_MIN && failed * 2 >= Math.min(attempts, WINDOW)) {
                openFor = openMin;
                open();
                return true;
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    boolean isOpen() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** An attempt that began before it opened may be taken for the trial: it says as much about the destination. */
    private boolean noteTrial(boolean taken) {
        if (!taken) {
            openFor = openFor.multipliedBy(2).compareTo(openMax) > 0 ? openMax : openFor.multipliedBy(2);
            open();
            return false;
        }
        open = false;
        trial = false;
        attempts = 0;
        failed = 0;
        Arrays.fill(failures, false);
        return true;
    }

    private void open() {
        open = true;
        trial = false;
        long nanos = openFor.toNanos();
        openUntil = nanoTime.getAsLong() + ThreadLocalRandom.current().nextLong(nanos / 2, nanos + 1);
    }

    private void remember(boolean failure) {
        int place = attempts % WINDOW;
        failed += (failure ? 1 : 0) - (failures[place] ? 1 : 0);
        failures[place] = failure;
        attempts++;
    }
}
