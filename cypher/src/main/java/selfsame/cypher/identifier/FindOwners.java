package selfsame.cypher.identifier;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-owners.cypher}: the person of each of the given identifiers that are stored. */
public record FindOwners(List<String> keys) implements Statement<FindOwners.Row> {

    /** @param size how many identifiers the person has */
    public record Row(String key, String id, long firstSeenAt, String personId, int size) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
