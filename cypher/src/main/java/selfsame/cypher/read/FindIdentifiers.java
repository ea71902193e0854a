package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-identifiers.cypher}: identifiers by key or by surrogate id; one row each that exists. */
public record FindIdentifiers(List<String> keys, List<String> ids) implements Statement<FindIdentifiers.Row> {

    public record Row(String key, IdentifierRow identifier) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
