package selfsame.cypher.asof;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-memberships.cypher}: whom identifiers belonged to, as recorded at a time; one row an identifier that was known by then. */
public record FindMemberships(List<String> identifierIds, long knownAt) implements Statement<FindMemberships.Row> {

    public record Row(String identifierId, String personId) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
