package selfsame.cypher.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code hold-links.cypher}: notes why links are held, or that they are not any more. */
public record HoldLinks(List<Hold> holds) implements Statement<HoldLinks.Row> {

    /**
     * What is noted of one link.
     *
     * @param lastSeenAt as it was decided upon, UTC epoch ms; null: that does not matter
     * @param witnessLeft with the right one: surrogate ids of two identifiers that show the conflict
     * @param noted for the log: when, UTC epoch ms, and the reason if there is one
     */
    public record Hold(
            String left,
            String right,
            String kind,
            @Nullable Long lastSeenAt,
            @Nullable String reason,
            @Nullable String witnessLeft,
            @Nullable String witnessRight,
            @Nullable Long at,
            String noted) {}

    /** @param stale links that were seen again since they were read */
    public record Row(long stale) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
