package selfsame.cypher.scan;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code read-facts.cypher}: of whom each fact in force speaks, among those given. */
public record ReadFacts(List<Long> nodes) implements Statement<ReadFacts.Row> {

    /**
     * @param kind APART, SAME or RETRACTED
     * @param side LEFT or RIGHT
     */
    public record Row(String id, String kind, String side, long node) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
