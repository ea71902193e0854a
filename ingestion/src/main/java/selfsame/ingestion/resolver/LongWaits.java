package selfsame.ingestion.resolver;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import selfsame.stewardship.AskAboutWaiting;

/** Looks now and then for decisions that wait for too long, so that a steward hears of them. One thread. */
final class LongWaits implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LongWaits.class);
    private static final Duration INTERVAL_MAX = Duration.ofSeconds(30);

    private final AskAboutWaiting waiting;
    private final Duration interval;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile boolean running;
    private boolean reachable = true;

    /** @param patience how long a decision may wait; it is looked for more often than that */
    LongWaits(AskAboutWaiting waiting, Duration patience) {
        this.waiting = waiting;
        this.interval = patience.compareTo(INTERVAL_MAX) < 0 ? patience : INTERVAL_MAX;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("long-waits").start(this::run);
    }

    private void run() {
        try {
            while (!stop.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    /** A graph that is away, or not migrated yet, is asked again. */
    private void look() {
        try {
            waiting.look();
            reachable = true;
        } catch (RuntimeException e) {
            if (reachable) {
                LOG.warn("Decisions that wait for long are not looked for: {}", e.getMessage());
            }
            reachable = false;
        }
    }

    @Override
    public void stop() {
        stop.countDown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
