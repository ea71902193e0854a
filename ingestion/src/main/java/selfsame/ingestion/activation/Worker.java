package selfsame.ingestion.activation;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Works in a thread of its own from the application's start to its end, and starts over when the world fails. */
final class Worker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration STOP_MAX = Duration.ofSeconds(5);

    /** A stretch of work, while it is to go on, or until the world fails. */
    @FunctionalInterface
    interface Work {
        void run(BooleanSupplier goesOn) throws InterruptedException;
    }

    private final String name;
    private final Work work;
    private final Duration retryInterval;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    Worker(String name, Work work, Duration retryInterval) {
        this.name = name;
        this.work = work;
        this.retryInterval = retryInterval;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    private void run() {
        boolean said = false;
        try {
            while (running) {
                try {
                    work.run(() -> running);
                    said = false;
                } catch (RuntimeException failed) {
                    if (!said) {
                        log.warn("{} cannot go on and tries again until it can", name, failed);
                    }
                    said = true;
                    Thread.sleep(retryInterval);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it is at is finished: an interrupted query would cost a connection. */
    @Override
    public void stop() {
        running = false;
        Thread stopping = thread;
        thread = null;
        try {
            if (stopping != null && !stopping.join(STOP_MAX)) {
                log.warn("{} did not stop within {}", name, STOP_MAX);
                stopping.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** After the policy in force and the relay, before the servers: who is due need not wait for those. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 5_000;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
