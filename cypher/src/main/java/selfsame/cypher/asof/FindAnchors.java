package selfsame.cypher.asof;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-anchors.cypher}: the identifiers that person ids are anchored at. */
public record FindAnchors(List<String> personIds) implements Statement<FindAnchors.Row> {

    public record Row(String personId, String identifierId) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
