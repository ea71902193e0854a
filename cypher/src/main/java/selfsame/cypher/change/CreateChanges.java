package selfsame.cypher.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code create-changes.cypher}: appends to the history, told to every person involved at the version it has by then. */
public record CreateChanges(List<NewChange> changes) implements Statement<CreateChanges.Row> {

    /**
     * One entry.
     *
     * @param actor who made it: the resolver, or a steward
     * @param because ids of the links it was made for, the strongest first
     */
    public record NewChange(
            String id,
            String kind,
            long at,
            String actor,
            @Nullable String reason,
            int policyVersion,
            int movedCount,
            List<String> because,
            List<Involved> involved) {}

    public record Involved(String person, int version, String role) {}

    public record Row(long created) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
