package selfsame.decision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import selfsame.identity.Identifier;
import selfsame.identity.Link;

/**
 * What was seen.
 *
 * @param firstSeenAt every identifier, with the least event time it was seen at, UTC epoch ms
 * @param links one per pair and kind, any order; both ends are among the identifiers
 */
public record Evidence(Map<Identifier, Long> firstSeenAt, List<Link> links) {

    public Evidence {
        firstSeenAt = Map.copyOf(firstSeenAt);
        links = List.copyOf(links);
    }

    public static Evidence of(Map<Identifier, Long> firstSeenAt, Collection<Link> links) {
        return new Evidence(firstSeenAt, List.copyOf(links));
    }
}
