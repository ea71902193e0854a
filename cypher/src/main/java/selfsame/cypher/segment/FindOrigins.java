package selfsame.cypher.segment;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-origins.cypher}: what was announced of those that people were split off. */
public record FindOrigins(List<String> personIds) implements Statement<FindOrigins.Row> {

    public record Row(String personId, List<String> announced) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
