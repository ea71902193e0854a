package selfsame.cypher.segment;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code enter-segments.cypher}: people are in segments from now on; safe to repeat. */
public record EnterSegments(List<Entry> entries) implements Statement<EnterSegments.Row> {

    /** @param key {@code segment|personId} */
    public record Entry(String key, String segment, String personId, long since) {}

    public record Row(long entered) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
