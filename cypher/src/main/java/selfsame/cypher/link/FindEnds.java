package selfsame.cypher.link;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-ends.cypher}: the ends of links that lead to people who were not read. */
public record FindEnds(List<Long> nodes) implements Statement<FindEnds.Row> {

    public record Row(long node, String key, String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
