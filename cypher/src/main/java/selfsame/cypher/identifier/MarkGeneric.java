package selfsame.cypher.identifier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code mark-generic.cypher}: identifiers that a decision found to be generic, or not any more. */
public record MarkGeneric(List<Found> identifiers) implements Statement<MarkGeneric.Row> {

    /** @param genericUnder the version of the policy; null: it is not */
    public record Found(String key, @Nullable Integer genericUnder) {}

    public record Row(long marked) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
