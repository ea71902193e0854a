package selfsame.cypher.change;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code review-changes.cypher}: notes that changes were looked at; one row each that exists.
 *
 * @param at UTC epoch ms
 * @param note empty: none
 */
public record ReviewChanges(List<String> ids, String by, long at, String note) implements Statement<ReviewChanges.Row> {

    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
