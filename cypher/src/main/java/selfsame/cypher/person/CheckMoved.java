package selfsame.cypher.person;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code check-moved.cypher}: as {@link CheckMembership}, of identifiers that were read.
 *
 * @param nodes the numbers that the graph gives them until the end of the transaction
 */
public record CheckMoved(List<Long> nodes) implements Statement<CheckMembership.Row> {

    @Override
    public Class<CheckMembership.Row> rowType() {
        return CheckMembership.Row.class;
    }
}
