package selfsame.cypher.person;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code move-members.cypher}: moves identifiers between people and keeps the former membership as an interval. */
public record MoveMembers(List<Move> moves) implements Statement<MoveMembers.Row> {

    /**
     * From one person to another.
     *
     * @param nodes the identifiers, by the numbers that the graph gives them until the end of the transaction
     * @param at when this was recorded, UTC epoch ms
     * @param change the change that moves it
     */
    public record Move(List<Long> nodes, String from, String to, long at, String change) {}

    public record Row(long moved) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
