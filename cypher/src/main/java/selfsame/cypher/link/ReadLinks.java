package selfsame.cypher.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code read-links.cypher}: every link with an end in one of the given people; one inside a person comes once. */
public record ReadLinks(List<String> people) implements Statement<ReadLinks.Row> {

    public record Row(
            String id,
            String left,
            String leftId,
            String right,
            String rightId,
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
