package selfsame.cypher.person;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-anchors.cypher}: every id that is anchored at a member of the given people. */
public record FindAnchors(List<String> people) implements Statement<FindAnchors.Row> {

    public record Row(String id, String anchor, long createdAt, int version) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
