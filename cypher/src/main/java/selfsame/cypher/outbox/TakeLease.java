package selfsame.cypher.outbox;

import selfsame.cypher.Statement;

/**
 * {@code take-lease.cypher}: takes, renews or steals a lease; a row only for who holds it then. Time is the database's, so that
 * clocks of holders do not matter.
 */
public record TakeLease(String name, String owner, long ttlMs) implements Statement<TakeLease.Row> {

    /** @param until UTC epoch ms of the database's clock */
    public record Row(long until) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
