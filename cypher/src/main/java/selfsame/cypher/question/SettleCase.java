package selfsame.cypher.question;

import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code settle-case.cypher}: keeps a steward's answer. */
public record SettleCase(String id, Settled settled, long at) implements Statement<SettleCase.Row> {

    /** @param act the change that carried it out; null where nothing had to be done */
    public record Settled(
            String state,
            String verdict,
            String author,
            String reason,
            @Nullable String act) {}

    public record Row(String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
