package selfsame.local.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took, of which the middle and the worst matter. Thread-safe. */
final class Latencies {

    private final ConcurrentLinkedQueue<Duration> all = new ConcurrentLinkedQueue<>();

    void add(Duration latency) {
        all.add(latency);
    }

    /**
     * The smallest that {@code percent} of all do not exceed (nearest rank); zero when there is none.
     *
     * @param percent 1..100
     */
    Duration percentile(int percent) {
        List<Duration> sorted = all.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        var rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(rank - 1);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
