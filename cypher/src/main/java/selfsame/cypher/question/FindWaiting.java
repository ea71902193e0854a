package selfsame.cypher.question;

import selfsame.cypher.Statement;

/**
 * {@code find-waiting.cypher}: around which identifiers a decision waits for too long.
 *
 * @param before since before this, UTC epoch ms
 */
public record FindWaiting(long before, int limit) implements Statement<FindWaiting.Row> {

    /** @param id surrogate id */
    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
