package selfsame.cypher.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code set-expiries.cypher}: sets when links are void under another policy. */
public record SetExpiries(List<Expiring> links) implements Statement<SetExpiries.Row> {

    /** @param expiresAt UTC epoch ms; null: never, or it is held for that already */
    public record Expiring(
            String left,
            String right,
            String kind,
            @Nullable Long expiresAt) {}

    public record Row(long links) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
