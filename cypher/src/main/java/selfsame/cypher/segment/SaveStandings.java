package selfsame.cypher.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code save-standings.cypher}: how people stand now. Their locks are held. */
public record SaveStandings(List<Standing> standings) implements Statement<SaveStandings.Row> {

    /**
     * @param dueAt when to look again though nothing happens, UTC epoch ms; null: time changes nothing
     * @param announced abandoned journeys that were told, the last ones
     * @param granted purposes of consent
     */
    public record Standing(
            String personId,
            long version,
            @Nullable Long dueAt,
            List<String> announced,
            List<String> granted,
            long lookedAt) {}

    public record Row(long saved) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
