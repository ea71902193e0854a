package selfsame.cypher.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code find-links.cypher}: the stored links between the given pairs. */
public record FindLinks(List<Ends> pairs) implements Statement<FindLinks.Row> {

    /** @param left the smaller key */
    public record Ends(String left, String right) {}

    public record Row(
            String id,
            String left,
            String right,
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
