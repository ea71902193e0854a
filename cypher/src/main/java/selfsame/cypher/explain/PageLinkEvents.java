package selfsame.cypher.explain;

import java.util.List;
import selfsame.cypher.Statement;
import selfsame.cypher.read.PageTrail;

/** {@code page-link-events.cypher}: the events that carried both ends of links, newest first; ties by key. */
public record PageLinkEvents(List<Ask> pages, int limit) implements Statement<PageLinkEvents.Row> {

    /**
     * @param nth its place among the pages; each of its rows says it again
     * @param left with {@code right}: surrogate ids of the ends
     * @param occurredBy with {@code recordedBy}: only events of until then, UTC epoch ms
     * @param before with {@code beforeKey}: only events that come after this place in the list
     */
    public record Ask(
            int nth, String left, String right, long occurredBy, long recordedBy, long before, String beforeKey) {}

    public record Row(int nth, PageTrail.EventRow event) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
