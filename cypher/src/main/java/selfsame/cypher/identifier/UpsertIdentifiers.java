package selfsame.cypher.identifier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code upsert-identifiers.cypher}: adds what was seen of each identifier, creating the new ones; takes their locks in key order. */
public record UpsertIdentifiers(List<Seen> identifiers) implements Statement<UpsertIdentifiers.Row> {

    /**
     * What a batch saw of one identifier.
     *
     * @param id the surrogate id it gets if it is new
     * @param events events that carried it
     * @param lastEventAt newest event attributed to it, UTC epoch ms; null when none was
     */
    public record Seen(
            String key,
            String id,
            String namespace,
            String value,
            long firstSeenAt,
            long lastSeenAt,
            int events,
            @Nullable Long lastEventAt) {}

    public record Row(long seen) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
