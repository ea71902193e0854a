package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code read-whole-positions.cypher}: how far each partition was resolved, such that all before it can be read. Takes locks. */
public record ReadWholePositions(List<Known> known) implements Statement<ReadWholePositions.Row> {

    /** What the last look saw; nothing is to be waited for again. */
    public record Known(int partition, long offset) {}

    /** @param offset the next one to be read */
    public record Row(int partition, long offset) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
