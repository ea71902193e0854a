package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-newest-events.cypher}: each person's newest event; one row a person that has one. Times are UTC epoch ms. */
public record FindNewestEvents(List<String> personIds) implements Statement<FindNewestEvents.Row> {

    public record Row(String personId, long occurredAt, long receivedAt, long recordedAt) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
