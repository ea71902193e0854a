package selfsame.cypher.asof;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-versions.cypher}: the versions that changes recorded by a time had brought people to; one row a person that one involved. */
public record FindVersions(List<String> personIds, long knownAt) implements Statement<FindVersions.Row> {

    public record Row(String personId, int version, long createdAt) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
