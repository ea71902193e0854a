package selfsame.cypher.balance;

import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/**
 * {@code find-tallies.cypher}: what came of the events of each partition; one row a partition and source. Takes no locks, so a
 * commit may be seen by half: see {@link LockTally}.
 *
 * @param prefix of the keys of the topic's positions
 */
public record FindTallies(String prefix) implements Statement<FindTallies.Row> {

    /**
     * @param key of the position
     * @param offset the next one to resolve
     * @param source absent for a partition of which nothing was counted
     */
    public record Row(
            String key,
            int partition,
            long offset,
            @Nullable String source,
            long applied,
            long duplicates,
            long rejected) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
