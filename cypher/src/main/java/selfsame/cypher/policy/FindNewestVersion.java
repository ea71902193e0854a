package selfsame.cypher.policy;

import selfsame.cypher.Statement;

/** {@code find-newest-version.cypher}: the highest version of the policy above the given one; no row when there is none. */
public record FindNewestVersion(int above) implements Statement<FindNewestVersion.Row> {

    public record Row(int version) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
