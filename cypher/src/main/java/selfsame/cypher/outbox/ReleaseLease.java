package selfsame.cypher.outbox;

import selfsame.cypher.Statement;

/** {@code release-lease.cypher}: ends a lease early, so that the next one need not wait; no row where it is not the owner's. */
public record ReleaseLease(String name, String owner) implements Statement<ReleaseLease.Row> {

    public record Row(String name) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
