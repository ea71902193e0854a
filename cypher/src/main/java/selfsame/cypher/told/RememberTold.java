package selfsame.cypher.told;

import selfsame.cypher.Statement;

/**
 * {@code remember-told.cypher}: a destination is told of a person; safe to repeat.
 *
 * @param key {@code destination|person}
 * @param change what it is told; of one person the last {@code changesMax} are kept
 * @param forgetAt UTC epoch ms
 */
public record RememberTold(String key, String change, int changesMax, long forgetAt)
        implements Statement<RememberTold.Row> {

    public record Row(long changes) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
