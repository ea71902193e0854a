package selfsame.ingestion.metrics;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One partition as the graph has it.
 *
 * @param offset the next one to resolve; all before it have an outcome
 */
record Tally(int partition, long offset, SortedMap<String, Outcome> bySource) {

    Tally {
        bySource = Collections.unmodifiableSortedMap(new TreeMap<>(bySource));
    }

    Outcome outcome() {
        return bySource.values().stream().reduce(Outcome.NONE, Outcome::plus);
    }

    /** Position and counts are written in one transaction; when they differ, one of them was read too early, or events were lost. */
    boolean addsUp() {
        return outcome().total() == offset;
    }
}
