package selfsame.cypher.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code lock-standings.cypher}: how people stood when they were looked at last; locks that until the end of the transaction. */
public record LockStandings(List<String> personIds) implements Statement<LockStandings.Row> {

    public record Row(
            String personId,
            long version,
            @Nullable List<String> announced,
            @Nullable List<String> granted,
            boolean fresh) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
