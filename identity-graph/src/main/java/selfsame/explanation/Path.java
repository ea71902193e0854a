package selfsame.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import selfsame.decision.Bonds;
import selfsame.identity.Identifier;
import selfsame.identity.Link;

/**
 * The strongest way from one identifier to another: the one in the forest that the decision grows. It is the maximum spanning one under
 * the policy's own order, so of all ways this one's weakest link is the strongest.
 *
 * @param links from the one to the other; none where nothing leads there, or they are the same
 * @param weakest the link of it that the decision took last
 */
public record Path(List<Link> links, Optional<Link> weakest) {

    private static final Path NONE = new Path(List.of(), Optional.empty());

    public static Path between(Identifier from, Identifier to, Bonds bonds) {
        List<Link> forest = bonds.forest();
        Map<Identifier, List<Link>> linksAt = new HashMap<>();
        Map<Link, Integer> takenAs = new HashMap<>();
        for (Link link : forest) {
            takenAs.put(link, takenAs.size());
            linksAt.computeIfAbsent(link.pair().left(), _ -> new ArrayList<>()).add(link);
            linksAt.computeIfAbsent(link.pair().right(), _ -> new ArrayList<>()).add(link);
        }
        List<Link> links = back(to, from, arrivals(from, linksAt));
        return links.isEmpty()
                ? NONE
                : new Path(links, links.stream().max(Comparator.comparing(link -> takenAs.getOrDefault(link, 0))));
    }

    /** By which link of the forest each identifier is reached. */
    private static Map<Identifier, Link> arrivals(Identifier from, Map<Identifier, List<Link>> linksAt) {
        Map<Identifier, Link> arrivals = new HashMap<>();
        Deque<Identifier> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            Identifier at = next.remove();
            for (Link link : linksAt.getOrDefault(at, List.of())) {
                Identifier other = link.pair().other(at);
                if (!other.equals(from) && arrivals.putIfAbsent(other, link) == null) {
                    next.add(other);
                }
            }
        }
        return arrivals;
    }

    private static List<Link> back(Identifier to, Identifier from, Map<Identifier, Link> arrivals) {
        List<Link> links = new ArrayList<>();
        Identifier at = to;
        while (!at.equals(from)) {
            Link link = arrivals.get(at);
            if (link == null) {
                return List.of();
            }
            links.add(link);
            at = link.pair().other(at);
        }
        Collections.reverse(links);
        return links;
    }
}
