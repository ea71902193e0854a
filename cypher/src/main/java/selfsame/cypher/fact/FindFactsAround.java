package selfsame.cypher.fact;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-facts-around.cypher}: the facts in force that speak of a member of the given people. */
public record FindFactsAround(List<String> people) implements Statement<FindFactsAround.Row> {

    /** @param node the number that the graph gives it, until the end of the transaction */
    public record Row(long node) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
