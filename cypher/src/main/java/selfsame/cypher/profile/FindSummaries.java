package selfsame.cypher.profile;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-summaries.cypher}: what the identifiers of people remember; a row for each that remembers something. Reads no events. */
public record FindSummaries(List<String> personIds) implements Statement<FindSummaries.Row> {

    @SuppressWarnings("ArrayRecordComponent") // as the driver gives bytes; rows are not compared
    public record Row(String personId, byte[] summary) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
