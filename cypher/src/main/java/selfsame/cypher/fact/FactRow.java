package selfsame.cypher.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact with the canonical keys of the identifiers that it speaks of.
 *
 * @param node the number that the graph gives it, until the end of the transaction
 * @param endedBy the change that ended it; null: it is in force
 * @param saidAt when it was said first, UTC epoch ms
 */
public record FactRow(
        long node,
        String id,
        String kind,
        String begunBy,
        @Nullable String endedBy,
        long saidAt,
        List<String> left,
        List<String> right) {}
