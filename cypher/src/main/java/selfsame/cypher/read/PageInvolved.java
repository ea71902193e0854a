package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code page-involved.cypher}: ids of the people that changes involved, newest id first. */
public record PageInvolved(List<PageAsk> pages, int limit) implements Statement<PageInvolved.Row> {

    public record Row(int nth, String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
