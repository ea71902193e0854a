package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-owners.cypher}: whom identifiers belong to, named by key or by surrogate id; one row an identifier that exists. */
public record FindOwners(List<String> keys, List<String> ids) implements Statement<FindOwners.Row> {

    public record Row(String identifierId, PersonRow person) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
