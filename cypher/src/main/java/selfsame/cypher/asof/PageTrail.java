package selfsame.cypher.asof;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code page-trail.cypher}: events attributed to identifiers, of until a time, newest first; ties by key.
 *
 * @param types only events of these types; none: of all
 * @param since only events that occurred then or later, UTC epoch ms
 */
public record PageTrail(List<Ask> pages, List<String> types, long since, int limit)
        implements Statement<PageTrail.Row> {

    /**
     * @param nth its place among the pages; each of its rows says it again
     * @param occurredBy with {@code recordedBy}: only events of until then, UTC epoch ms
     * @param before with {@code beforeKey}: only events that come after this place in the trail
     */
    public record Ask(
            int nth, List<String> identifierIds, long occurredBy, long recordedBy, long before, String beforeKey) {}

    public record Row(int nth, selfsame.cypher.read.PageTrail.EventRow event) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
