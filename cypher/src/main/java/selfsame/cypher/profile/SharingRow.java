package selfsame.cypher.profile;

import java.util.List;

/**
 * An identifier that a person has or was seen with.
 *
 * @param firstSeenAt of each owner, UTC epoch ms, oldest first
 */
public record SharingRow(String namespace, List<Long> firstSeenAt) {}
