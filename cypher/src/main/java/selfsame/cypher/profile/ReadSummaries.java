package selfsame.cypher.profile;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code read-summaries.cypher}: what identifiers remember; none for one that remembers nothing. */
public record ReadSummaries(List<String> keys) implements Statement<ReadSummaries.Row> {

    @SuppressWarnings("ArrayRecordComponent") // as the driver gives bytes; rows are not compared
    public record Row(String key, byte[] summary) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
