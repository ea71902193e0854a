package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-changes.cypher}: changes by id; one row each that exists. */
public record FindChanges(List<String> ids) implements Statement<FindChanges.Row> {

    public record Row(ChangeRow change) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
