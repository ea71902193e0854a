package selfsame.cypher.outbox;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-person-versions.cypher}: the version of each person now; no row for an id that is not there. */
public record FindPersonVersions(List<String> ids) implements Statement<FindPersonVersions.Row> {

    public record Row(String id, long version) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
