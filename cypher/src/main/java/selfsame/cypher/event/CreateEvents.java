package selfsame.cypher.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code create-events.cypher}: stores events that are not there yet and ties each to the identifiers it carried. */
public record CreateEvents(List<NewEvent> events) implements Statement<CreateEvents.Row> {

    /**
     * One event.
     *
     * @param key source/id
     * @param digest of its content, to know a reused id
     * @param attributedTo the strongest identifier's surrogate id; null when it carries none that names somebody
     * @param alias whether it stated its identifiers to be one; null: not
     * @param carried keys of its usable identifiers, sorted
     * @param authenticated those among them that it vouched for
     */
    public record NewEvent(
            String key,
            String type,
            long occurredAt,
            long receivedAt,
            long recordedAt,
            String source,
            String payload,
            long digest,
            @Nullable String attributedTo,
            @Nullable Boolean alias,
            List<String> carried,
            List<String> authenticated) {}

    public record Row(long created) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
