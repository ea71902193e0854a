package selfsame.cypher.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/**
 * {@code read-links.cypher}: every link with an end in one of the given people; one inside a person comes once.
 *
 * @param genericUnder not those at an identifier that is generic under this version of the policy
 */
public record ReadLinks(List<String> people, int genericUnder) implements Statement<ReadLinks.Row> {

    /** No version of a policy. */
    public static final int WHOLE = -1;

    /**
     * @param left the number that the graph gives the end, until the end of the transaction
     * @param leftKey of a held link, whose other end may be in another person; null: it is not held
     */
    public record Row(
            String id,
            long left,
            long right,
            String kind,
            int events,
            long firstSeenAt,
            long lastSeenAt,
            double score,
            @Nullable String held,
            @Nullable String leftKey,
            @Nullable String leftId,
            @Nullable String rightKey,
            @Nullable String rightId) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
