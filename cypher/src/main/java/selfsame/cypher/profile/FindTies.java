package selfsame.cypher.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/**
 * {@code find-ties.cypher}: the links that hold each person together; one row without a link for a person that has none or is too large.
 *
 * @param sizeMax of people with more identifiers than this no links are read
 */
public record FindTies(List<String> personIds, int sizeMax) implements Statement<FindTies.Row> {

    /**
     * @param size identifiers of the person
     * @param left surrogate id of an end, as is {@code right}; null: no link
     */
    public record Row(
            String personId,
            int size,
            @Nullable String left,
            @Nullable String right,
            @Nullable String kind,
            @Nullable Integer events,
            @Nullable Double score,
            @Nullable Long firstSeenAt) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
