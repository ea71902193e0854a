package selfsame.cypher.segment;

import selfsame.cypher.Statement;

/** {@code find-everyone.cypher}: people page by page, in the order of their ids. */
public record FindEveryone(String after, int limit) implements Statement<FindEveryone.Row> {

    public record Row(String personId) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
