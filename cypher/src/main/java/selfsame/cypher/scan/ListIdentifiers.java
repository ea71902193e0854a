package selfsame.cypher.scan;

import selfsame.cypher.Statement;

/** {@code list-identifiers.cypher}: every identifier after a surrogate id, with the number that the graph gives its node. */
public record ListIdentifiers(String after, int limit) implements Statement<ListIdentifiers.Row> {

    public record Row(String id, long node) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
