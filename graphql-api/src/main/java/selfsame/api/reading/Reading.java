package selfsame.api.reading;

import java.util.Map;

/**
 * What an answer rests on.
 *
 * @param positions the offset that is next to be read, by partition of the events; read with or before the data, where it is asked what is pending
 * @param caughtUp false when a wait for a token timed out
 */
public record Reading(Map<Integer, Long> positions, boolean caughtUp) {

    /** Under which a field's local context holds it. */
    static final String KEY = "reading";

    public Reading {
        positions = Map.copyOf(positions);
    }

    /** Events between these positions and {@code endOffsets}; one that is behind the positions has none. */
    int pendingAtMost(Map<Integer, Long> endOffsets) {
        long pending = endOffsets.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
                .sum();
        return Math.clamp(pending, 0, Integer.MAX_VALUE);
    }
}
