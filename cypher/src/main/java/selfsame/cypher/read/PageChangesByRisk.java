package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code page-changes-by-risk.cypher}: changes that have a risk, the greatest first; ties by id, newest first.
 *
 * @param before with {@code beforeId}: only changes that come after this place in the list
 * @param since only changes recorded then or later, UTC epoch ms
 * @param reviewed whether reviewed changes, those that are not, or both
 */
public record PageChangesByRisk(
        List<String> kinds, double before, String beforeId, long since, List<Boolean> reviewed, int limit)
        implements Statement<PageChangesByRisk.Row> {

    public record Row(ChangeRow change) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
