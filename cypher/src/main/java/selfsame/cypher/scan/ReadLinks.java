package selfsame.cypher.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code read-links.cypher}: the links whose left ends are given. */
public record ReadLinks(List<Long> nodes) implements Statement<ReadLinks.Row> {

    /** @param held the reason; null when it is followed */
    public record Row(
            long left,
            long right,
            String kind,
            int events,
            long firstSeenAt,
            long lastSeenAt,
            double score,
            @Nullable String held) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
