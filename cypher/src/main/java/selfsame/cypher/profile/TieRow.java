package selfsame.cypher.profile;

/**
 * A link that is followed, between members of one person.
 *
 * @param left surrogate id of an end, as is {@code right}
 * @param firstSeenAt UTC epoch ms
 */
public record TieRow(String left, String right, String kind, int events, double score, long firstSeenAt) {}
