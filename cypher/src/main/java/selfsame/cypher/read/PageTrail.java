package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code page-trail.cypher}: events of people, newest first; ties by key. Seeks the newest identifiers only.
 *
 * @param types only events of these types; none: of all
 * @param since only events that occurred then or later, UTC epoch ms
 */
public record PageTrail(List<Ask> pages, List<String> types, long since, int limit)
        implements Statement<PageTrail.Row> {

    /**
     * @param nth its place among the pages; each of its rows says it again
     * @param before with {@code beforeKey}: only events that come after this place in the trail
     */
    public record Ask(int nth, String personId, long before, String beforeKey) {}

    public record Row(int nth, EventRow event) {}

    /**
     * @param key source/eventId
     * @param payload the canonical event without its identifiers, JSON
     */
    public record EventRow(String key, String type, long occurredAt, long receivedAt, String source, String payload) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
