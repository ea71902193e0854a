package selfsame.cypher.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code join-people.cypher}: gives identifiers that are nobody's to people. */
public record JoinPeople(List<Joining> joinings) implements Statement<JoinPeople.Row> {

    /**
     * @param since when this was recorded, UTC epoch ms
     * @param change what it came with; null when the person only grew
     */
    public record Joining(
            String key,
            String personId,
            long since,
            @Nullable String change) {}

    public record Row(long joined) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
