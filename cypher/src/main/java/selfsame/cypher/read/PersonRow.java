package selfsame.cypher.read;

/**
 * A person as every read statement returns it.
 *
 * @param version counts changes of identity, not events
 * @param createdAt when the id was minted, UTC epoch ms
 */
public record PersonRow(String id, int version, long createdAt) {}
