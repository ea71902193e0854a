package selfsame.cypher.segment;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code leave-segments.cypher}: people are in segments no more. */
public record LeaveSegments(List<String> keys) implements Statement<LeaveSegments.Row> {

    public record Row(long left) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
