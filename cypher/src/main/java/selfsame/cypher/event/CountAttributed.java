package selfsame.cypher.event;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code count-attributed.cypher}: how many events each group of identifiers answers for.
 *
 * @param groups of the numbers that the graph gives them until the end of the transaction
 */
public record CountAttributed(List<List<Long>> groups) implements Statement<CountAttributed.Row> {

    /** @param place of the group; one without identifiers is left out */
    public record Row(int place, long events) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
