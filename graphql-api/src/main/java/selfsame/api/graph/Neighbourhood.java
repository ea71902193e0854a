package selfsame.api.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import selfsame.api.link.Link;
import selfsame.api.person.Identifier;

/** Grows from some identifiers along their links, breadth first, up to a limit. Not thread-safe. */
final class Neighbourhood {

    private final int limit;
    private final SequencedMap<String, Identifier> identifiers = new LinkedHashMap<>();
    private final SequencedMap<String, Link> links = new LinkedHashMap<>();
    private SequencedSet<String> frontier = new LinkedHashSet<>();
    private boolean truncated;

    Neighbourhood(int limit, Collection<Identifier> roots) {
        this.limit = limit;
        roots.forEach(this::add);
    }

    /**
     * One step: reads the links at what the last step added.
     *
     * @param along which links lead on
     * @return whether anything was added
     */
    boolean grow(Function<List<String>, List<Link>> linksAt, Predicate<Link> along) {
        List<String> from = List.copyOf(frontier);
        frontier = new LinkedHashSet<>();
        if (from.isEmpty()) {
            return false;
        }
        for (Link link : linksAt.apply(from)) {
            links.put(link.id(), link);
            if (along.test(link)) {
                add(link.a());
                add(link.b());
            }
        }
        return !frontier.isEmpty();
    }

    private void add(Identifier identifier) {
        if (identifiers.containsKey(identifier.id())) {
            return;
        }
        if (identifiers.size() == limit) {
            truncated = true;
            return;
        }
        identifiers.put(identifier.id(), identifier);
        frontier.add(identifier.id());
    }

    List<Identifier> identifiers() {
        return List.copyOf(identifiers.values());
    }

    /** Those with both ends in it. */
    List<Link> links() {
        Map<String, Identifier> drawn = identifiers;
        return links.values().stream()
                .filter(link -> drawn.containsKey(link.a().id())
                        && drawn.containsKey(link.b().id()))
                .toList();
    }

    boolean truncated() {
        return truncated;
    }
}
