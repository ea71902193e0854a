package selfsame.cypher.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact with the canonical keys of the identifiers that it speaks of.
 *
 * @param endedBy the change that ended it; null: it is in force
 * @param at when it was said, UTC epoch ms
 */
public record FactRow(
        String id,
        String kind,
        String begunBy,
        @Nullable String endedBy,
        long at,
        List<String> left,
        List<String> right) {}
