package selfsame.cypher.outbox;

import selfsame.cypher.Statement;

/** {@code find-outbox.cypher}: the oldest rows of a shard, by id. */
public record FindOutbox(int shard, int rowsMax) implements Statement<FindOutbox.Row> {

    /** @param records a JSON array */
    public record Row(String id, String records) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
