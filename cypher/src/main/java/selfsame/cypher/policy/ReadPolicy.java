package selfsame.cypher.policy;

import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code read-policy.cypher}: one version of the policy; no row when there is no such version. */
public record ReadPolicy(int version) implements Statement<ReadPolicy.Row> {

    /** @param appliedAt since when it was in force, UTC epoch ms */
    public record Row(
            int version,
            String text,
            long appliedAt,
            @Nullable String actor,
            @Nullable String reason) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
