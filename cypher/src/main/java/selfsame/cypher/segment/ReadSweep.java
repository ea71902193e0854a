package selfsame.cypher.segment;

import selfsame.cypher.Statement;

/** {@code read-sweep.cypher}: how far everybody was looked at, and under which rules; no row before the first time. */
public record ReadSweep(String name) implements Statement<ReadSweep.Row> {

    public record Row(String digest, String after, boolean done) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
