package selfsame.cypher.scan;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-nodes.cypher}: the numbers that the graph gives the nodes of identifiers. */
public record FindNodes(List<String> keys) implements Statement<FindNodes.Row> {

    public record Row(long node) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
