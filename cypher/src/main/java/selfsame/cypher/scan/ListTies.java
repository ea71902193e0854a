package selfsame.cypher.scan;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code list-ties.cypher}: every identifier after a surrogate id, with the nodes at the right ends of its links, and its facts in force. */
public record ListTies(String after, int limit) implements Statement<ListTies.Row> {

    public record Row(String id, long node, List<Long> linked, List<Long> facts) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
