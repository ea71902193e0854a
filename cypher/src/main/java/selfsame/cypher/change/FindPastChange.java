package selfsame.cypher.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code find-past-change.cypher}: an entry of the history, as its undo has to know it. */
public record FindPastChange(String id) implements Statement<FindPastChange.Row> {

    /**
     * The entry.
     *
     * @param at UTC epoch ms
     * @param survivors whoever went on: one, or nobody
     * @param anchors where ids were anchored before, that it anchored elsewhere
     */
    public record Row(
            String id,
            String kind,
            long at,
            @Nullable String followsFrom,
            @Nullable String undoes,
            @Nullable String undoneBy,
            List<String> survivors,
            List<Anchor> anchors) {}

    /** @param key canonical */
    public record Anchor(String person, String key) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
