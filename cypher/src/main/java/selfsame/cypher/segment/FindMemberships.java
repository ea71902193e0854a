package selfsame.cypher.segment;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-memberships.cypher}: the segments that people are in. */
public record FindMemberships(List<String> personIds) implements Statement<FindMemberships.Row> {

    /** @param since UTC epoch ms */
    public record Row(String personId, String segment, long since) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
