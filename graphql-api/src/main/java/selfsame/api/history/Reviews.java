package selfsame.api.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import selfsame.api.error.Refusal;
import selfsame.api.reading.GraphWriter;
import selfsame.api.security.Viewer;
import selfsame.cypher.change.ReviewChanges;

/** Notes that a steward looked at changes. */
@Component
class Reviews {

    private static final int CHANGES_MAX = 100;
    private static final int NOTE_LENGTH_MAX = 1_000;

    private final GraphWriter graph;
    private final Changes changes;

    Reviews(GraphWriter graph, Changes changes) {
        this.graph = graph;
        this.changes = changes;
    }

    /** All of them or none; whoever was first to look stays. */
    List<Change> mark(List<String> changeIds, @Nullable String note) {
        Set<String> ids = new LinkedHashSet<>(changeIds);
        if (ids.isEmpty() || ids.size() > CHANGES_MAX) {
            throw new Refusal.BadRequest("changeIds are 1 to %d.".formatted(CHANGES_MAX));
        }
        if (note != null && note.length() > NOTE_LENGTH_MAX) {
            throw new Refusal.BadRequest("note has at most %d characters.".formatted(NOTE_LENGTH_MAX));
        }
        ReviewChanges review = new ReviewChanges(
                List.copyOf(ids),
                Viewer.current().name(),
                System.currentTimeMillis(),
                Objects.requireNonNullElse(note, ""));
        graph.write(review, rows -> {
            Set<String> found = rows.stream().map(ReviewChanges.Row::id).collect(Collectors.toSet());
            ids.stream().filter(id -> !found.contains(id)).findFirst().ifPresent(id -> {
                throw new Refusal.NotFound("One of these is no change; nothing was marked.");
            });
        });
        Map<String, Change> reviewed = changes.byIds(ids);
        return ids.stream().map(reviewed::get).filter(Objects::nonNull).toList();
    }
}
