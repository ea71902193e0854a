package selfsame.cypher.segment;

import selfsame.cypher.Statement;

/** {@code save-sweep.cypher}: how far everybody was looked at. */
public record SaveSweep(String name, String digest, String after, boolean done) implements Statement<SaveSweep.Row> {

    public record Row(String name) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
