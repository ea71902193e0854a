package selfsame.api.stewardship;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.api.reading.Times;
import selfsame.cypher.question.CaseRow;

/**
 * A case as the schema shows it; what it is about is read when it is asked for.
 *
 * @param actId the change that carried the verdict out
 * @param aboutIds surrogate ids
 */
public record Case(
        String id,
        String reason,
        String state,
        OffsetDateTime openedAt,
        OffsetDateTime updatedAt,
        @Nullable String assignee,
        @Nullable String verdict,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String reasonText,
        @Nullable String actId,
        List<String> aboutIds) {

    static Case of(CaseRow row) {
        return new Case(
                row.id(),
                row.reason(),
                row.state(),
                Times.utc(row.openedAt()),
                Times.utc(row.updatedAt()),
                row.assignee(),
                row.verdict(),
                row.decidedBy(),
                row.decidedAt() == null ? null : Times.utc(row.decidedAt()),
                row.reasonText(),
                row.act(),
                row.about().stream().sorted().toList());
    }
}
