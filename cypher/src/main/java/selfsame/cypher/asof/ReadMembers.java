package selfsame.cypher.asof;

import java.util.List;
import selfsame.cypher.Statement;
import selfsame.cypher.read.IdentifierRow;

/** {@code read-members.cypher}: who belonged to people, as recorded at a time; newest identifiers first, at most {@code limit} of all. */
public record ReadMembers(List<String> personIds, long knownAt, int limit) implements Statement<ReadMembers.Row> {

    public record Row(String personId, IdentifierRow identifier) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
