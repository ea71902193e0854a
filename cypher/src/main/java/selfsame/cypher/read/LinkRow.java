package selfsame.cypher.read;

import org.jspecify.annotations.Nullable;

/**
 * A link with both ends, as every read statement returns it.
 *
 * @param left the end with the smaller key
 * @param events distinct events that say so
 * @param held why it is held; null: it is accepted
 * @param witnessLeft with {@code witnessRight}: surrogate ids of the two identifiers that conflict; null where it is not held
 */
public record LinkRow(
        String id,
        IdentifierRow left,
        IdentifierRow right,
        String kind,
        int events,
        long firstSeenAt,
        long lastSeenAt,
        @Nullable String held,
        @Nullable String witnessLeft,
        @Nullable String witnessRight) {}
