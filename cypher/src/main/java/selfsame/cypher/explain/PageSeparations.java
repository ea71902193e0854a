package selfsame.cypher.explain;

import selfsame.cypher.Statement;

/** {@code page-separations.cypher}: separations in force, newest first. */
public record PageSeparations(String before, int limit) implements Statement<PageSeparations.Row> {

    public record Row(FactTold fact) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
