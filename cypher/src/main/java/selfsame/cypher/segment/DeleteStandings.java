package selfsame.cypher.segment;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code delete-standings.cypher}: forgets those that went up in others. */
public record DeleteStandings(List<String> personIds) implements Statement<DeleteStandings.Row> {

    public record Row(long deleted) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
