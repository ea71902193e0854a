package selfsame.cypher.asof;

import selfsame.cypher.Statement;

/** {@code find-policy.cypher}: the text of the policy that was in force at a time; the first one for what was before it; no row where none was ever applied. */
public record FindPolicy(long knownAt) implements Statement<FindPolicy.Row> {

    public record Row(int version, String text) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
