package selfsame.cypher.read;

/**
 * An identifier as every read statement returns it.
 *
 * @param id its surrogate id
 * @param firstSeenAt least event time, UTC epoch ms
 * @param lastSeenAt greatest event time, UTC epoch ms
 * @param events distinct events that carried it
 */
public record IdentifierRow(String id, String namespace, String value, long firstSeenAt, long lastSeenAt, int events) {}
