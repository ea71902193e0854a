package selfsame.ingestion.outbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The relays of all shards, a thread each, from the application's start to its end. */
final class Relays implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relays.class);

    private final List<Relay> relays;
    private final Duration stopTime;
    private final Map<Relay, Thread> threads = new LinkedHashMap<>();

    Relays(List<Relay> relays, Duration stopTime) {
        this.relays = List.copyOf(relays);
        this.stopTime = stopTime;
    }

    @Override
    public synchronized void start() {
        for (Relay relay : relays) {
            String name = "relay-" + threads.size();
            threads.put(relay, Thread.ofPlatform().daemon().name(name).start(relay));
        }
    }

    @Override
    public synchronized void stop() {
        threads.keySet().forEach(Relay::stop);
        threads.values().forEach(this::await);
        threads.clear();
    }

    /** Starts before whatever has something to tell, and stops after it. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 6_000;
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    private void await(Thread thread) {
        try {
            if (!thread.join(stopTime)) {
                log.warn(
                        "{} did not stop within {}; what it has in hand will be published again",
                        thread.getName(),
                        stopTime);
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
