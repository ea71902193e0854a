package selfsame.cypher.explain;

import java.util.List;
import selfsame.cypher.Statement;
import selfsame.cypher.read.IdentifierRow;

/** {@code page-sides.cypher}: the identifiers on sides of separations, the one known last first. */
public record PageSides(List<Ask> pages, int limit) implements Statement<PageSides.Row> {

    /**
     * @param nth its place among the pages; each of its rows says it again
     * @param side LEFT or RIGHT
     * @param before only identifiers with a smaller id
     */
    public record Ask(int nth, String fact, String side, String before) {}

    public record Row(int nth, IdentifierRow identifier) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
