package selfsame.cypher.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code hold-links.cypher}: notes why links are held, or that they are not any more. */
public record HoldLinks(List<Hold> holds) implements Statement<HoldLinks.Row> {

    /**
     * What is noted of one link.
     *
     * @param witnessLeft with the right one: surrogate ids of two identifiers that show the conflict
     * @param noted for the log: when, UTC epoch ms, and the reason if there is one
     */
    public record Hold(
            String left,
            String right,
            String kind,
            @Nullable String reason,
            @Nullable String witnessLeft,
            @Nullable String witnessRight,
            @Nullable Long at,
            String noted) {}

    public record Row(long held) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
