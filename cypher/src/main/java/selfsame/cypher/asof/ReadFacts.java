package selfsame.cypher.asof;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code read-facts.cypher}: separations and retractions that speak of identifiers and were in force at a time; with canonical keys. */
public record ReadFacts(List<String> identifierIds, long knownAt) implements Statement<ReadFacts.Row> {

    public record Row(String id, String kind, List<String> left, List<String> right) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
