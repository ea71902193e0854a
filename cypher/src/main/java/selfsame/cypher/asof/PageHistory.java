package selfsame.cypher.asof;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code page-history.cypher}: changes recorded by a time that involved people's ids, highest version first; ties by id. */
public record PageHistory(List<Ask> pages, int limit) implements Statement<PageHistory.Row> {

    /**
     * @param nth its place among the pages; each of its rows says it again
     * @param recordedBy UTC epoch ms
     * @param before with {@code beforeId}: only changes that come after this place in the history
     */
    public record Ask(int nth, String personId, long recordedBy, long before, String beforeId) {}

    public record Row(int nth, long version, String changeId) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
