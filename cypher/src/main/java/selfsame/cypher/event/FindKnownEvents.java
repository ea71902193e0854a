package selfsame.cypher.event;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-known-events.cypher}: those of the given events that are stored already, with the digest of their content. */
public record FindKnownEvents(List<String> keys) implements Statement<FindKnownEvents.Row> {

    public record Row(String key, long digest) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
