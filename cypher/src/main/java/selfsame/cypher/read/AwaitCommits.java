package selfsame.cypher.read;

import selfsame.cypher.Statement;

/** {@code await-commits.cypher}: returns once all that the session has seen is applied whole. */
public record AwaitCommits() implements Statement<AwaitCommits.Row> {

    public record Row(boolean settled) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
