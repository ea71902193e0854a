package selfsame.benchmarks;

import java.time.Duration;

/**
 * How often things are measured in turns: once that does not count, to warm up, and then as often as asked for, or until it has taken too
 * long. A section ends with what it has. Not thread-safe.
 */
public final class Turns {

    /** A median of fewer says nothing of the spread. */
    private static final int LEAST = 2;

    private final int repeats;
    private final Duration max;
    private final long begun = System.nanoTime();
    private int number = -1;

    /** @param repeats that count */
    public Turns(int repeats, Duration max) {
        this.repeats = repeats;
        this.max = max;
    }

    /** Whether there is another turn, which then begins. */
    public boolean next() {
        number++;
        return number <= Math.min(LEAST, repeats) || (number <= repeats && System.nanoTime() - begun < max.toNanos());
    }

    /** Whether the present one is the one that warms up. */
    public boolean isWarmUp() {
        return number == 0;
    }
}
