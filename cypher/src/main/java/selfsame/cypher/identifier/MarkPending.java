package selfsame.cypher.identifier;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code mark-pending.cypher}: a decision around these is put off. */
public record MarkPending(List<String> keys, long at) implements Statement<MarkPending.Row> {

    public record Row(long marked) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
