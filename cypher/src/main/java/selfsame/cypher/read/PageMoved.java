package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code page-moved.cypher}: the identifiers that changes gave a new person, the one known last first. */
public record PageMoved(List<PageAsk> pages, int limit) implements Statement<PageMoved.Row> {

    public record Row(int nth, IdentifierRow identifier) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
