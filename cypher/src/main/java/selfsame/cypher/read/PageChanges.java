package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code page-changes.cypher}: all changes, newest first.
 *
 * @param before only changes with a smaller id
 * @param floor no id of a change that was recorded since is smaller
 * @param since only changes recorded then or later, UTC epoch ms
 * @param reviewed whether reviewed changes, those that are not, or both
 */
public record PageChanges(String before, String floor, long since, List<Boolean> reviewed, int limit)
        implements Statement<PageChanges.Row> {

    public record Row(ChangeRow change) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
