package selfsame.cypher.position;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code hold-latches.cypher}: whoever waits for what a batch resolved waits from here to the end of its commit. */
public record HoldLatches(List<String> keys) implements Statement<HoldLatches.Row> {

    public record Row(int held) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
