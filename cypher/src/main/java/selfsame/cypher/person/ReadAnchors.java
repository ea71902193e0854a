package selfsame.cypher.person;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code read-anchors.cypher}: every id that is anchored at one of the given identifiers. */
public record ReadAnchors(List<String> keys) implements Statement<ReadAnchors.Row> {

    public record Row(String id, String anchor, long createdAt, int version) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
