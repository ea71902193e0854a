package selfsame.profile;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often people dealt with which topic, by the day. The newest {@link #CELLS_MAX} cells are kept; a cell's place among them never
 * changes, so what is kept is exact.
 */
record Interest(SortedMap<Cell, Long> counts) {

    static final int CELLS_MAX = 128;

    static final Interest NONE = new Interest(Collections.emptySortedMap());

    /**
     * Events of one type about one topic on one day; ordered newest day first.
     *
     * @param day UTC days since 1970
     */
    record Cell(long day, String topic, String type) implements Comparable<Cell> {

        private static final Comparator<Cell> NEWEST_FIRST = Comparator.comparingLong(Cell::day)
                .reversed()
                .thenComparing(Cell::topic)
                .thenComparing(Cell::type);

        @Override
        public int compareTo(Cell other) {
            return NEWEST_FIRST.compare(this, other);
        }
    }

    static Interest of(Behaviour behaviour) {
        if (behaviour.particulars().topics().isEmpty()) {
            return NONE;
        }
        long day = Math.floorDiv(behaviour.at(), Grain.DAY.lengthMs());
        SortedMap<Cell, Long> counts = new TreeMap<>();
        behaviour.particulars().topics().forEach(topic -> counts.put(new Cell(day, topic, behaviour.type()), 1L));
        return new Interest(Collections.unmodifiableSortedMap(counts));
    }

    Interest plus(Interest other) {
        return new Interest(Sorted.sum(counts, other.counts, Long::sum, CELLS_MAX));
    }
}
