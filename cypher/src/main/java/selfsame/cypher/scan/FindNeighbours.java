package selfsame.cypher.scan;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-neighbours.cypher}: who is tied to the identifiers given, by a link or a fact in force. */
public record FindNeighbours(List<Long> nodes) implements Statement<FindNeighbours.Row> {

    public record Row(long node) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
