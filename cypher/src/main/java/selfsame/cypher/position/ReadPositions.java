package selfsame.cypher.position;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code read-positions.cypher}: how far the given partitions were resolved; none for one that was never. */
public record ReadPositions(List<String> keys) implements Statement<ReadPositions.Row> {

    public record Row(String key, long offset) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
