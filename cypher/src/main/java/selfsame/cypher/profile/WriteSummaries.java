package selfsame.cypher.profile;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code write-summaries.cypher}: what identifiers remember from now on. Their locks are to be held since it was read. */
public record WriteSummaries(List<Remembered> summaries) implements Statement<WriteSummaries.Row> {

    @SuppressWarnings("ArrayRecordComponent") // as the driver takes bytes; rows are not compared
    public record Remembered(String key, byte[] summary) {}

    public record Row(long written) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
