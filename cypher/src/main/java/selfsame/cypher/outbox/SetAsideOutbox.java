package selfsame.cypher.outbox;

import selfsame.cypher.Statement;

/** {@code set-aside-outbox.cypher}: takes a row that cannot be published out of the way; it is kept for an operator. */
public record SetAsideOutbox(String id, String reason) implements Statement<SetAsideOutbox.Row> {

    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
