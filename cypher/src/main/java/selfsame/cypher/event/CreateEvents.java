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
     * @param carried keys of its usable identifiers, sorted
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
            List<String> carried) {}

    public record Row(long created) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
