package selfsame.cypher.outbox;

import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code measure-outbox.cypher}: how much waits to be told, and since when; one row. */
public record MeasureOutbox() implements Statement<MeasureOutbox.Row> {

    /**
     * @param oldestAt when the oldest row was written, UTC epoch ms; absent when nothing waits
     * @param setAside rows that could not be published and wait for an operator
     */
    public record Row(long depth, @Nullable Long oldestAt, long setAside) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
