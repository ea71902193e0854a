package selfsame.cypher.fact;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code read-facts-at.cypher}: every fact in force that speaks of one of the identifiers. */
public record ReadFactsAt(List<String> keys) implements Statement<FactRow> {

    @Override
    public Class<FactRow> rowType() {
        return FactRow.class;
    }
}
