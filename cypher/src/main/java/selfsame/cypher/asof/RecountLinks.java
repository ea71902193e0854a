package selfsame.cypher.asof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code recount-links.cypher}: what events say of pairs, of until a time and in all; one row a pair and kind. */
public record RecountLinks(List<Ends> pairs, long occurredBy, long knownAt) implements Statement<RecountLinks.Row> {

    /**
     * A pair, by surrogate ids.
     *
     * @param nth its place among the pairs; its rows say it again
     * @param stronger the end whose authentication counts
     */
    public record Ends(int nth, String left, String right, String stronger) {}

    /**
     * The evidence of one kind.
     *
     * @param total events in all
     * @param events those that had occurred and were recorded by the time; {@code firstSeenAt} and {@code lastSeenAt} are theirs
     */
    public record Row(
            int nth,
            String kind,
            int total,
            int events,
            @Nullable Long firstSeenAt,
            @Nullable Long lastSeenAt) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
