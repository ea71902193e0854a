package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code read-whole-positions.cypher}: how far each partition was resolved, such that all before it can be read. Takes locks.
 *
 * @param known what the last look saw; nothing of it is to be waited for again
 */
public record ReadWholePositions(List<ReadWholePositions.Row> known) implements Statement<ReadWholePositions.Row> {

    /** @param offset the next one to be read */
    public record Row(int partition, long offset) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
