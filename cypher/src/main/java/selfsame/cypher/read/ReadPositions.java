package selfsame.cypher.read;

import selfsame.cypher.Statement;

/** {@code read-positions.cypher}: how far each partition of the events was resolved: the offset that is next to be read. */
public record ReadPositions() implements Statement<ReadPositions.Row> {

    public record Row(int partition, long offset) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
