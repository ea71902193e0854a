package selfsame.ingestion.webhooks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works side by side, and in order for each key. */
final class Lanes implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    /** Something to do until it succeeds. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    private final String name;
    private final List<BlockingQueue<Work>> queues = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Lanes(String name, int count) {
        this.name = name;
        for (int i = 0; i < count; i++) {
            BlockingQueue<Work> queue = new LinkedBlockingQueue<>();
            queues.add(queue);
            threads.add(Thread.ofVirtual().name(name + '-' + i).start(() -> drain(queue)));
        }
    }

    void add(String key, Work work) {
        queues.get(Math.floorMod(key.hashCode(), queues.size())).add(work);
    }

    private void drain(BlockingQueue<Work> queue) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                doUntilDone(queue.take());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The world failed, not the receiver: Neo4j or Kafka is away. */
    private void doUntilDone(Work work) throws InterruptedException {
        boolean said = false;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException failed) {
                if (!said) {
                    log.warn("{} cannot go on with a change and tries again until it can", name, failed);
                }
                said = true;
                Thread.sleep(RETRY_INTERVAL);
            }
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(RETRY_INTERVAL);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
