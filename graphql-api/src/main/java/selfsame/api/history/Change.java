package selfsame.api.history;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import selfsame.api.reading.Times;
import selfsame.cypher.read.ChangeRow;

/**
 * A change as the schema shows it; its lists are read when they are asked for.
 *
 * @param becauseIds ids of the links it was made for
 * @param risk of a merge, 0..1
 * @param undoneById the change that undid it
 * @param cursor where a subscription resumes after it; null outside of one
 */
public record Change(
        String id,
        String kind,
        OffsetDateTime at,
        String actor,
        @Nullable String reason,
        int policyVersion,
        int movedCount,
        List<String> becauseIds,
        boolean reviewed,
        @Nullable Review review,
        @Nullable Double risk,
        @Nullable String undoneById,
        @Nullable String cursor) {

    /** Who looked at it. */
    public record Review(
            String by, OffsetDateTime at, @Nullable String note) {

        private static @Nullable Review of(ChangeRow row) {
            return row.reviewedBy() == null || row.reviewedAt() == null
                    ? null
                    : new Review(row.reviewedBy(), Times.utc(row.reviewedAt()), row.reviewNote());
        }
    }

    static Change of(ChangeRow row) {
        return new Change(
                row.id(),
                row.kind(),
                Times.utc(row.at()),
                row.actor(),
                row.reason(),
                row.policyVersion(),
                row.movedCount(),
                Objects.requireNonNullElse(row.because(), List.of()),
                row.reviewed(),
                Review.of(row),
                row.risk(),
                row.undoneBy(),
                null);
    }

    Change told(String resumeAfter) {
        return new Change(
                id,
                kind,
                at,
                actor,
                reason,
                policyVersion,
                movedCount,
                becauseIds,
                reviewed,
                review,
                risk,
                undoneById,
                resumeAfter);
    }
}
