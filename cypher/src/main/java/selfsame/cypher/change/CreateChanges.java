package selfsame.cypher.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.Statement;

/** {@code create-changes.cypher}: appends to the history, told to every person involved at the version it has by then. */
public record CreateChanges(List<NewChange> changes) implements Statement<CreateChanges.Row> {

    /**
     * One entry.
     *
     * @param actor who made it: the resolver, or a steward
     * @param because ids of the links it was made for, the strongest first
     * @param followsFrom the act that it is a consequence of
     * @param anchors {@code person identifier}, surrogate ids: where ids were anchored before, that it anchored elsewhere
     * @param undoes the change that it undoes
     * @param request the key of the request that made it, {@code requested} a digest of what it asked for
     * @param risk of a merge, 0..1
     */
    public record NewChange(
            String id,
            String kind,
            long at,
            String actor,
            @Nullable String reason,
            int policyVersion,
            int movedCount,
            List<String> because,
            @Nullable String followsFrom,
            @Nullable List<String> anchors,
            @Nullable String undoes,
            @Nullable String request,
            @Nullable String requested,
            @Nullable Double risk,
            List<Involved> involved) {}

    public record Involved(String person, int version, String role) {}

    public record Row(long created) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
