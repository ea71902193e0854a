package selfsame.cypher.identifier;

import selfsame.cypher.Statement;

/** {@code find-pending.cypher}: identifiers around which a decision waits. */
public record FindPending(int limit) implements Statement<FindPending.Row> {

    public record Row(String key) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
