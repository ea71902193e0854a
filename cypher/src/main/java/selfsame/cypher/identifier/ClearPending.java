package selfsame.cypher.identifier;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code clear-pending.cypher}: what was put off around these is decided. */
public record ClearPending(List<String> keys) implements Statement<ClearPending.Row> {

    public record Row(long cleared) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
