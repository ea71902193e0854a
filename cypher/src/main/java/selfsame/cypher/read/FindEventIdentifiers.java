package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-event-identifiers.cypher}: the identifiers that events carried, by canonical key; at most 20 an event. */
public record FindEventIdentifiers(List<String> eventKeys) implements Statement<FindEventIdentifiers.Row> {

    public record Row(String eventKey, IdentifierRow identifier) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
