package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code page-identifiers.cypher}: identifiers of people, the one known last first. */
public record PageIdentifiers(List<PageAsk> pages, int limit) implements Statement<PageIdentifiers.Row> {

    public record Row(int nth, IdentifierRow identifier) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
