package selfsame.benchmarks.stage;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import selfsame.benchmarks.report.Figure;

/** How long things took, to three digits, up to ten minutes. Thread-safe. */
public final class Latencies {

    private static final long MICROS_MAX = Duration.ofMinutes(10).toNanos() / 1_000;

    private final ConcurrentHistogram histogram = new ConcurrentHistogram(MICROS_MAX, 3);

    private final AtomicLong failures = new AtomicLong();

    public void add(long nanos) {
        histogram.recordValue(Math.min(MICROS_MAX, Math.max(1, nanos / 1_000)));
    }

    public void add(Latencies others) {
        histogram.add(others.histogram);
        failures.addAndGet(others.failures.get());
    }

    /** It had to be asked for again. */
    public void failed() {
        failures.incrementAndGet();
    }

    /** In milliseconds. */
    public double percentile(double percent) {
        return histogram.getValueAtPercentile(percent) / 1e3;
    }

    private String count() {
        return "of %,d".formatted(histogram.getTotalCount())
                + (failures.get() == 0
                        ? ""
                        : "; %,d answers were errors, and asked for again".formatted(failures.get()));
    }

    /** p50 and p99. */
    public List<Figure> figures(String name) {
        return List.of(p50(name), p99(name));
    }

    public Figure p50(String name) {
        return Figure.of(name + ", p50", percentile(50), "ms").noted(count());
    }

    public Figure p99(String name) {
        return Figure.of(name + ", p99", percentile(99), "ms").noted(count());
    }
}
