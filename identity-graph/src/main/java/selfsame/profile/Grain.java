package selfsame.profile;

import java.time.Duration;
import java.util.Optional;

/**
 * How finely time is remembered, from the newest events back. A window holds all that lies in it, and at its far end at most one bucket
 * more: a minute in an hour, an hour in a day, a quarter of a day in a week, a day in a month. Days are UTC's.
 */
enum Grain {
    MINUTE(Duration.ofMinutes(1)),
    HOUR(Duration.ofHours(1)),
    QUARTER_DAY(Duration.ofHours(6)),
    DAY(Duration.ofDays(1));

    private final long lengthMs;

    Grain(Duration length) {
        this.lengthMs = length.toMillis();
    }

    long lengthMs() {
        return lengthMs;
    }

    long startOf(long at) {
        return index(at) * lengthMs;
    }

    private long index(long at) {
        return Math.floorDiv(at, lengthMs);
    }

    /**
     * The grain at which {@code at} is remembered once the newest event is at {@code horizon}; empty: it is forgotten. A grain gives way to a
     * coarser one by whole units of the coarser one, so all of a bucket moves to the same bucket, whenever the newest event came.
     */
    static Optional<Grain> of(long at, long horizon) {
        if (HOUR.index(horizon) - HOUR.index(at) < 2) {
            return Optional.of(MINUTE);
        }
        if (QUARTER_DAY.index(horizon) - QUARTER_DAY.index(at) < 5) {
            return Optional.of(HOUR);
        }
        long days = DAY.index(horizon) - DAY.index(at);
        if (days < 8) {
            return Optional.of(QUARTER_DAY);
        }
        return days < 31 ? Optional.of(DAY) : Optional.empty();
    }
}
