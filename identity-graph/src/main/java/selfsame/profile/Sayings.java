package selfsame.profile;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was said of one trait: all that any rule of survivorship needs, bounded. Values are JSON texts. A value counts from when it was said
 * last; one that was not said again after the trait was forgotten does not count.
 *
 * @param forgottenAt greatest event time at which it was taken back, UTC epoch ms; {@link #NEVER}: it was not
 * @param latest the {@link #LATEST_MAX} values that were said last, each with its last saying
 * @param earliest the {@link #EARLIEST_MAX} values that were said first, each with its first saying
 * @param tallies the longest value and {@link #TALLIES_MAX} more, chosen by their hash where there are more: how often each was said
 * @param bySource the last value that is not empty of each source, of the alphabetically first {@link #SOURCES_MAX}
 */
record Sayings(
        long forgottenAt,
        SortedMap<String, Said> latest,
        SortedMap<String, Said> earliest,
        SortedMap<String, Tally> tallies,
        SortedMap<String, Sighted> bySource) {

    static final int LATEST_MAX = 8;
    static final int EARLIEST_MAX = 3;
    static final int TALLIES_MAX = 8;
    static final int SOURCES_MAX = 16;
    static final long NEVER = Long.MIN_VALUE;

    /** The JSON text of an empty string: said, but against nothing. */
    static final String EMPTY = "\"\"";

    private static final Comparator<Map.Entry<String, Said>> LATEST_FIRST = Comparator.comparing(
                    Map.Entry<String, Said>::getValue, Comparator.comparingLong(Said::at))
            .thenComparing(Map.Entry::getKey)
            .reversed();

    private static final Comparator<Map.Entry<String, Said>> EARLIEST_FIRST = Comparator.comparing(
                    Map.Entry<String, Said>::getValue, Comparator.comparingLong(Said::at))
            .thenComparing(Map.Entry::getKey);

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private static final Comparator<String> BY_HASH =
            Comparator.comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder());

    /** @param at UTC epoch ms */
    record Said(long at, String source) {

        Said later(Said other) {
            if (at != other.at) {
                return at > other.at ? this : other;
            }
            return source.compareTo(other.source) >= 0 ? this : other;
        }

        Said earlier(Said other) {
            if (at != other.at) {
                return at < other.at ? this : other;
            }
            return source.compareTo(other.source) <= 0 ? this : other;
        }
    }

    record Tally(long count, Said last) {

        Tally plus(Tally other) {
            return new Tally(count + other.count, last.later(other.last));
        }
    }

    static Sayings forgotten(long at) {
        return new Sayings(
                at,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }

    static Sayings of(String value, long at, String source) {
        Said said = new Said(at, source);
        return new Sayings(
                NEVER,
                Sorted.of(value, said),
                Sorted.of(value, said),
                Sorted.of(value, new Tally(1, said)),
                value.equals(EMPTY) ? Collections.emptySortedMap() : Sorted.of(source, new Sighted(value, at)));
    }

    Sayings plus(Sayings other) {
        return new Sayings(
                Math.max(forgottenAt, other.forgottenAt),
                first(sum(latest, other.latest, Said::later), LATEST_FIRST, LATEST_MAX),
                first(sum(earliest, other.earliest, Said::earlier), EARLIEST_FIRST, EARLIEST_MAX),
                tallied(sum(tallies, other.tallies, Tally::plus)),
                Sorted.sum(bySource, other.bySource, Sighted::plus, SOURCES_MAX));
    }

    private static <V> SortedMap<String, V> sum(
            SortedMap<String, V> a, SortedMap<String, V> b, BinaryOperator<V> plus) {
        return Sorted.sum(a, b, plus, Integer.MAX_VALUE);
    }

    private static SortedMap<String, Said> first(
            SortedMap<String, Said> all, Comparator<Map.Entry<String, Said>> order, int sizeMax) {
        return all.size() <= sizeMax
                ? all
                : kept(all, all.entrySet().stream().sorted(order).limit(sizeMax).map(Map.Entry::getKey));
    }

    /** By what never changes of a value, so what stays was counted from the start. */
    private static SortedMap<String, Tally> tallied(SortedMap<String, Tally> all) {
        if (all.size() <= TALLIES_MAX) {
            return all;
        }
        Stream<String> longest = all.keySet().stream().sorted(LONGEST_FIRST).limit(1);
        Stream<String> byHash = all.keySet().stream().sorted(BY_HASH).limit(TALLIES_MAX);
        return kept(all, Stream.concat(longest, byHash));
    }

    private static <V> SortedMap<String, V> kept(SortedMap<String, V> all, Stream<String> keys) {
        SortedMap<String, V> kept = new TreeMap<>(all);
        kept.keySet().retainAll(keys.collect(Collectors.toSet()));
        return Collections.unmodifiableSortedMap(kept);
    }
}
