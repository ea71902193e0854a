package selfsame.cypher.told;

import selfsame.cypher.Statement;

/** {@code forget-told.cypher}: forgets what was remembered for long enough. */
public record ForgetTold(long now, int limit) implements Statement<ForgetTold.Row> {

    public record Row(long forgotten) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
