package selfsame.cypher.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as every statement returns it. Times are UTC epoch ms.
 *
 * @param verdict SAME, DIFFERENT or DEFER, as a steward said; null where nobody has, or evidence answered
 * @param decidedBy a steward, or {@code evidence}
 * @param act the change that carried the verdict out
 * @param about surrogate ids
 */
public record CaseRow(
        String id,
        String reason,
        String state,
        long openedAt,
        long updatedAt,
        @Nullable String assignee,
        @Nullable String verdict,
        @Nullable String decidedBy,
        @Nullable Long decidedAt,
        @Nullable String reasonText,
        @Nullable String act,
        List<String> about) {}
