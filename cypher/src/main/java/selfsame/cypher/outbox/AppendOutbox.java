package selfsame.cypher.outbox;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code append-outbox.cypher}: keeps what is to be told to the world until the relay has told it. */
public record AppendOutbox(List<Entry> entries) implements Statement<AppendOutbox.Row> {

    /** @param records a JSON array of what to publish, in order */
    public record Entry(String id, int shard, long at, String records) {}

    public record Row(long appended) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
