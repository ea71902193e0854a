package selfsame.ingestion.webhooks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All destinations, each with a thread, lanes and connections of its own, from the application's start to its end. */
final class Webhooks implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    /** What one destination is made of. */
    record Line(
            Destination destination, DestinationQueue queue, HttpPost post, Circuit circuit, WebhooksMetrics metrics) {}

    private final List<Line> lines;
    private final SetAside setAside;
    private final ScheduledExecutorService deadlines;
    private final Map<Line, Thread> threads = new LinkedHashMap<>();

    Webhooks(List<Line> lines, SetAside setAside, ScheduledExecutorService deadlines) {
        this.lines = List.copyOf(lines);
        this.setAside = setAside;
        this.deadlines = deadlines;
    }

    List<Line> lines() {
        return lines;
    }

    @Override
    public synchronized void start() {
        for (Line line : lines) {
            threads.put(
                    line,
                    Thread.ofPlatform()
                            .daemon()
                            .name("webhooks-" + line.destination())
                            .start(line.queue()));
        }
    }

    @Override
    public synchronized void stop() {
        lines.forEach(line -> line.queue().stop());
        List<Thread> running = new ArrayList<>(threads.values());
        threads.clear();
        try {
            for (Thread thread : running) {
                if (!thread.join(STOP_MAX)) {
                    log.warn(
                            "{} did not stop within {}; what it has in hand will be sent again",
                            thread.getName(),
                            STOP_MAX);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private void close() {
        for (Line line : lines) {
            try {
                line.post().close();
            } catch (IOException failed) {
                log.debug("Connections to {} were not closed in order", line.destination(), failed);
            }
        }
        deadlines.shutdownNow();
        setAside.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
