package selfsame.cypher.question;

import selfsame.cypher.Statement;

/** {@code close-waiting.cypher}: closes cases about decisions that are made by now. */
public record CloseWaiting(long at) implements Statement<CloseWaiting.Row> {

    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
