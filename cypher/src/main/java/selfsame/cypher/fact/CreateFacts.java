package selfsame.cypher.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code create-facts.cypher}: what an act says, from now on. */
public record CreateFacts(List<NewFact> facts) implements Statement<CreateFacts.Row> {

    /**
     * One fact.
     *
     * @param kind APART, SAME or RETRACTED
     * @param begunBy the change that said it
     * @param at from when it is in force, UTC epoch ms
     * @param saidAt when it was said first, UTC epoch ms: before {@code at} where an undo brings it back
     * @param author who said it
     * @param left the identifiers that it speaks of on one side, by the numbers that the graph gives them until the end of the transaction;
     *     {@code right} those on the other
     */
    public record NewFact(
            String id,
            String kind,
            String begunBy,
            long at,
            long saidAt,
            String author,
            @Nullable String reason,
            List<Long> left,
            List<Long> right) {}

    public record Row(long created) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
