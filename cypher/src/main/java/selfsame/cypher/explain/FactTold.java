package selfsame.cypher.explain;

import org.jspecify.annotations.Nullable;

/**
 * What a steward said, without the identifiers that it speaks of.
 *
 * @param at when it was said, UTC epoch ms
 * @param begunBy the change that said it
 */
public record FactTold(String id, String author, @Nullable String reason, long at, String begunBy) {}
