package selfsame.cypher.asof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfsame.cypher.read.IdentifierRow;

/**
 * A link with both ends, and when it was held.
 *
 * @param left the end with the smaller key
 * @param events distinct events that say so, of until now
 * @param held why it is held now; null: it is accepted
 * @param heldAt since when
 * @param heldLog since when it was held for what, and since when not; null: it never was
 * @param witnessLeft with {@code witnessRight}: surrogate ids of the two identifiers that conflict now
 */
public record PastLinkRow(
        String id,
        IdentifierRow left,
        IdentifierRow right,
        String kind,
        int events,
        long firstSeenAt,
        long lastSeenAt,
        double score,
        @Nullable String held,
        @Nullable Long heldAt,
        @Nullable List<String> heldLog,
        @Nullable String witnessLeft,
        @Nullable String witnessRight) {}
