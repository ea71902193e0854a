package selfsame.ingestion.metrics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code received = applied + duplicates + rejected + in flight}, over the topic {@code events} since its beginning. What the collector
 * rejected was never in the topic and is not in these figures.
 *
 * @param received offsets that the topic gave out
 * @param inFlight per partition: received and not yet resolved
 * @param unaccounted what is missing from the equation: positive, events were lost; negative, Kafka lost what was resolved.
 *     Anything but 0 is an alarm
 */
record Balance(
        long received,
        Outcome outcome,
        SortedMap<String, Outcome> bySource,
        SortedMap<Integer, Long> inFlight,
        long unaccounted) {

    Balance {
        bySource = Collections.unmodifiableSortedMap(new TreeMap<>(bySource));
        inFlight = Collections.unmodifiableSortedMap(new TreeMap<>(inFlight));
    }

    /** @param endOffsets of every partition, read after the tallies: what came meanwhile is in flight */
    static Balance of(List<Tally> tallies, Map<Integer, Long> endOffsets) {
        SortedMap<String, Outcome> bySource = new TreeMap<>();
        tallies.forEach(
                tally -> tally.bySource().forEach((source, outcome) -> bySource.merge(source, outcome, Outcome::plus)));
        Outcome outcome = bySource.values().stream().reduce(Outcome.NONE, Outcome::plus);
        SortedMap<Integer, Long> inFlight = inFlight(tallies, endOffsets);
        long received = sum(endOffsets);
        return new Balance(received, outcome, bySource, inFlight, received - outcome.total() - sum(inFlight));
    }

    long inFlightTotal() {
        return sum(inFlight);
    }

    private static SortedMap<Integer, Long> inFlight(List<Tally> tallies, Map<Integer, Long> endOffsets) {
        Map<Integer, Tally> byPartition =
                tallies.stream().collect(Collectors.toMap(Tally::partition, Function.identity()));
        SortedMap<Integer, Long> inFlight = new TreeMap<>();
        endOffsets.forEach((partition, end) -> {
            Tally tally = byPartition.get(partition);
            inFlight.put(partition, tally == null ? end : Math.max(0, end - tally.offset()));
        });
        return inFlight;
    }

    private static long sum(Map<Integer, Long> byPartition) {
        return byPartition.values().stream().mapToLong(Long::longValue).sum();
    }
}
