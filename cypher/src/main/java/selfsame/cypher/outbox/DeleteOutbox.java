package selfsame.cypher.outbox;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code delete-outbox.cypher}: forgets rows that Kafka has; safe to repeat. */
public record DeleteOutbox(List<String> ids) implements Statement<DeleteOutbox.Row> {

    public record Row(int deleted) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
