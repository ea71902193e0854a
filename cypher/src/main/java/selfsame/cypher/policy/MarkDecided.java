package selfsame.cypher.policy;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code mark-decided.cypher}: notes the version under which people were decided who came out as they were. */
public record MarkDecided(List<String> ids, int version) implements Statement<MarkDecided.Row> {

    public record Row(long marked) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
