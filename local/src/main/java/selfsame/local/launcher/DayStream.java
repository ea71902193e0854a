package selfsame.local.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import selfsame.local.client.Collector;
import selfsame.local.client.Receipt;
import selfsame.local.sample.SampleEvent.Source;
import selfsame.local.sample.SampleLine;

/**
 * Sends a day in its order, as fast as it is resolved: each request is followed until its events can be seen in the GraphQL API, and only
 * so many are on their way at once. So the freshness that comes out is that of a system that keeps up.
 */
final class DayStream {

    /** Lines that are cut into one request a source. */
    private static final int CHUNK = 150;

    /** More would only wait in Kafka. */
    private static final int REQUESTS_ON_THEIR_WAY_MAX = 6;

    private final Collector collector;
    private final Sightings sightings;
    private final Map<Source, String> keys;
    private final Semaphore onTheirWay = new Semaphore(REQUESTS_ON_THEIR_WAY_MAX);
    private int accepted;
    private int refused;

    /**
     * @param accepted lines that Kafka has
     * @param refused lines that the collector does not take
     * @param took until the last of them was resolved
     */
    record Outcome(int accepted, int refused, Duration took) {

        long perSecond() {
            return Math.round(accepted / Math.max(0.001, took.toMillis() / 1000.0));
        }
    }

    DayStream(Collector collector, Sightings sightings, Map<Source, String> keys) {
        this.collector = collector;
        this.sightings = sightings;
        this.keys = keys;
    }

    Outcome send(List<SampleLine> lines, Console console) {
        var startedAt = System.nanoTime();
        for (int from = 0; from < lines.size(); from += CHUNK) {
            var to = Math.min(lines.size(), from + CHUNK);
            bySource(lines.subList(from, to)).forEach(this::send);
            console.bar("events", to, lines.size());
        }
        onTheirWay.acquireUninterruptibly(REQUESTS_ON_THEIR_WAY_MAX);
        return new Outcome(accepted, refused, Duration.ofNanos(System.nanoTime() - startedAt));
    }

    private void send(Source source, List<SampleLine> lines) {
        onTheirWay.acquireUninterruptibly();
        var receipt =
                collector.send(key(source), lines.stream().map(SampleLine::text).toList());
        accepted += receipt.accepted();
        refused += receipt.refused().size();
        Thread.startVirtualThread(() -> follow(receipt, lines));
    }

    private String key(Source source) {
        return Objects.requireNonNull(keys.get(source));
    }

    private void follow(Receipt receipt, List<SampleLine> lines) {
        try {
            receipt.token().ifPresent(token -> sightings.await(token, lines));
        } finally {
            onTheirWay.release();
        }
    }

    private static Map<Source, List<SampleLine>> bySource(List<SampleLine> lines) {
        var bySource = new EnumMap<Source, List<SampleLine>>(Source.class);
        for (var line : lines) {
            bySource.computeIfAbsent(line.source(), source -> new ArrayList<>()).add(line);
        }
        return bySource;
    }
}
