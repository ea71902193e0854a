package selfsame.cypher.fact;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code end-facts.cypher}: facts that are in force no more. */
public record EndFacts(List<String> ids, String endedBy, long at) implements Statement<EndFacts.Row> {

    public record Row(long ended) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
