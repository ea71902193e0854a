package selfsame.cypher.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change as every read statement returns it.
 *
 * @param at when it was recorded, UTC epoch ms
 * @param because ids of the links it was made for; null where it needed none
 * @param reviewedAt UTC epoch ms; null, with the other two, where it was not reviewed
 * @param risk of a merge, 0..1
 * @param undoneBy the change that undid it; null: none did
 */
public record ChangeRow(
        String id,
        String kind,
        long at,
        String actor,
        @Nullable String reason,
        int policyVersion,
        int movedCount,
        @Nullable List<String> because,
        boolean reviewed,
        @Nullable String reviewedBy,
        @Nullable Long reviewedAt,
        @Nullable String reviewNote,
        @Nullable Double risk,
        @Nullable String undoneBy) {}
