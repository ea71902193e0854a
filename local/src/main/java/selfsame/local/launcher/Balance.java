package selfsame.local.launcher;

import java.time.Duration;
import java.time.Instant;
import selfsame.local.client.Metrics;

/**
 * What became of all events that Kafka ever held for the resolver, as the collector's metrics say; they are looked at once a second.
 *
 * @param unaccounted what does not add up; anything but 0 is an alarm
 */
record Balance(long received, long applied, long duplicates, long inFlight, long unaccounted) {

    private static final Duration SETTLE_MAX = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    static Balance read(int managementPort) {
        var metrics = Metrics.read(managementPort);
        return new Balance(
                metrics.sum("selfsame_events_received_total"),
                metrics.sum("selfsame_events_applied_total"),
                metrics.sum("selfsame_events_duplicates_total"),
                metrics.sum("selfsame_events_in_flight"),
                metrics.sum("selfsame_events_unaccounted"));
    }

    /** The first one with {@code received} events of which none is in flight; after some patience, the one there is. */
    static Balance settled(int managementPort, long received) {
        var deadline = Instant.now().plus(SETTLE_MAX);
        var balance = read(managementPort);
        while ((balance.received() < received || balance.inFlight() > 0)
                && Instant.now().isBefore(deadline)) {
            pause();
            balance = read(managementPort);
        }
        return balance;
    }

    /** By the resolver: the collector's rejects never come so far. */
    long rejected() {
        return received - applied - duplicates - inFlight - unaccounted;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
