package selfsame.ingestion.metrics;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the latest snapshot hangs; nobody who looks at it waits for Neo4j or Kafka. Thread-safe. */
final class Board {

    private final InstantSource clock;
    private final Duration staleAfter;
    private volatile @Nullable Snapshot latest;
    private volatile boolean outOfSight;

    Board(InstantSource clock, Duration staleAfter) {
        this.clock = clock;
        this.staleAfter = staleAfter;
    }

    void show(Snapshot snapshot) {
        latest = snapshot;
        outOfSight = false;
    }

    /** The last look failed. */
    void loseSight() {
        outOfSight = true;
    }

    /** Empty when nobody knows how things stand now. */
    Optional<Snapshot> current() {
        return outOfSight ? Optional.empty() : latest().filter(this::isFresh);
    }

    /** However old; for counters, which must not vanish. */
    Optional<Snapshot> latest() {
        return Optional.ofNullable(latest);
    }

    private boolean isFresh(Snapshot snapshot) {
        return !snapshot.at().plus(staleAfter).isBefore(clock.instant());
    }
}
