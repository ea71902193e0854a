package selfsame.profile;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many events there were when, over about a month; see {@link Grain}. Whole numbers, so the sum is exact.
 *
 * @param counts by the start of the bucket, UTC epoch ms
 */
record Buckets(SortedMap<Long, Long> counts) {

    static final Buckets NONE = new Buckets(Collections.emptySortedMap());

    static Buckets of(long at) {
        return new Buckets(Sorted.of(Grain.MINUTE.startOf(at), 1L));
    }

    /** @param horizon the newest event of the whole sum */
    Buckets plus(Buckets other, long horizon) {
        SortedMap<Long, Long> sum = new TreeMap<>();
        addTo(sum, horizon);
        other.addTo(sum, horizon);
        return new Buckets(Collections.unmodifiableSortedMap(sum));
    }

    /** The same, once there are newer events of other types. */
    Buckets at(long horizon) {
        return counts.keySet().stream().allMatch(start -> stays(start, horizon)) ? this : plus(NONE, horizon);
    }

    private static boolean stays(long start, long horizon) {
        return Grain.of(start, horizon)
                .filter(grain -> grain.startOf(start) == start)
                .isPresent();
    }

    private void addTo(SortedMap<Long, Long> sum, long horizon) {
        counts.forEach((start, count) ->
                Grain.of(start, horizon).ifPresent(grain -> sum.merge(grain.startOf(start), count, Long::sum)));
    }

    /** Events in the {@code window} that ends {@code now}; see {@link Grain} for how exactly. */
    long within(Duration window, long now, long horizon) {
        long from = now - window.toMillis();
        long sum = 0;
        for (var bucket : counts.entrySet()) {
            if (endOf(bucket.getKey(), horizon) > from) {
                sum += bucket.getValue();
            }
        }
        return sum;
    }

    static long endOf(long start, long horizon) {
        return start + Grain.of(start, horizon).orElse(Grain.DAY).lengthMs();
    }
}
