package selfsame.cypher.segment;

import selfsame.cypher.Statement;

/** {@code find-due.cypher}: whom time has brought to something, the longest due first. */
public record FindDue(long now, int limit) implements Statement<FindDue.Row> {

    public record Row(String personId, long dueAt) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
