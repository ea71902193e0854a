package selfsame.cypher.fact;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code read-facts.cypher}: facts by the numbers that {@link selfsame.cypher.person.ReadMembers} gives. */
public record ReadFacts(List<Long> nodes) implements Statement<FactRow> {

    @Override
    public Class<FactRow> rowType() {
        return FactRow.class;
    }
}
