package selfsame.cypher.segment;

import selfsame.cypher.Statement;

/** {@code page-members.cypher}: people in a segment, in the order of their ids. */
public record PageMembers(String segment, String after, int limit) implements Statement<PageMembers.Row> {

    public record Row(String personId, long since) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
