package selfsame.cypher.asof;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code recount-identifiers.cypher}: when identifiers were first seen, by the events recorded by a time; one row each that an event carried. */
public record RecountIdentifiers(List<String> identifierIds, long knownAt)
        implements Statement<RecountIdentifiers.Row> {

    public record Row(String identifierId, long firstSeenAt) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
