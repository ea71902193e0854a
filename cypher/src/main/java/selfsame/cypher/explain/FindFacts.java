package selfsame.cypher.explain;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-facts.cypher}: facts by id; one row each that exists. */
public record FindFacts(List<String> ids) implements Statement<FindFacts.Row> {

    public record Row(FactTold fact) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
