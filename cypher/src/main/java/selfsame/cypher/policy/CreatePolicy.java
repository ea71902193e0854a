package selfsame.cypher.policy;

import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code create-policy.cypher}: puts a version in force; no row when it is not higher than all there are. */
public record CreatePolicy(int version, Said said) implements Statement<CreatePolicy.Row> {

    public record Said(
            String text, long at, String actor, @Nullable String reason) {}

    public record Row(int version) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
