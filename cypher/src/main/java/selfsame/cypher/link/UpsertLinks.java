package selfsame.cypher.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code upsert-links.cypher}: gathers evidence into one link per pair and kind; one row a link. */
public record UpsertLinks(List<Gathered> links) implements Statement<UpsertLinks.Row> {

    /**
     * Evidence of a batch.
     *
     * @param id the id it gets if it is new
     * @param left the smaller key of the pair
     * @param events distinct events that say so
     * @param at when this was recorded, UTC epoch ms
     * @param expiresAt when it is void unless it is seen again; null: never
     */
    public record Gathered(
            String id,
            String left,
            String right,
            String kind,
            int events,
            long firstSeenAt,
            long lastSeenAt,
            double score,
            long at,
            @Nullable Long expiresAt) {}

    public record Row(long gathered) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
