package selfsame.cypher.person;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code move-anchors.cypher}: lets ids stay with other identifiers than before. */
public record MoveAnchors(List<Anchored> anchors) implements Statement<MoveAnchors.Row> {

    public record Anchored(String id, String anchor) {}

    public record Row(long moved) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
