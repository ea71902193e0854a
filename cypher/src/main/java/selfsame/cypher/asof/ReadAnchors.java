package selfsame.cypher.asof;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code read-anchors.cypher}: the ids that are anchored at identifiers and had been minted by a time. */
public record ReadAnchors(List<String> identifierIds, long knownAt) implements Statement<ReadAnchors.Row> {

    public record Row(String personId, String anchor, long createdAt, int version) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
