package selfsame.benchmarks.throughput;

import java.util.Random;

/**
 * How long a read from memory takes that no cache holds and whose place only the read before it tells. A graph is walked that way, and
 * machines whose arithmetic is equally fast differ in it by several times, a shared one even from day to day.
 */
final class MemoryReads {

    private static final int PLACES = 1 << 26;
    private static final int READS = 1 << 22;

    /** One cycle through all places, four bytes each. */
    private final int[] next = cycle();

    private int place;

    /** Nanoseconds a read, the mean of some millions. */
    double nanos() {
        long started = System.nanoTime();
        int at = place;
        for (int read = 0; read < READS; read++) {
            at = next[at];
        }
        place = at;
        return (double) (System.nanoTime() - started) / READS;
    }

    /** Sattolo's shuffle: everything in one cycle. */
    private static int[] cycle() {
        int[] next = new int[PLACES];
        for (int index = 0; index < PLACES; index++) {
            next[index] = index;
        }
        Random random = new Random(1);
        for (int index = PLACES - 1; index > 0; index--) {
            int other = random.nextInt(index);
            int kept = next[index];
            next[index] = next[other];
            next[other] = kept;
        }
        return next;
    }
}
