package selfsame.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.identity.Pair;

/** What a sandbox has seen: identifiers, links, events. */
final class Observed {

    /** @param attributedTo the strongest identifier that it carried; empty: it names nobody */
    private record Arrived(Step.Event event, Optional<Identifier> attributedTo) {}

    private final Map<Identifier, Long> firstSeenAt = new HashMap<>();
    private final Map<Link.Key, Link> links = new LinkedHashMap<>();
    private final Map<String, Arrived> events = new LinkedHashMap<>();

    boolean knows(Identifier identifier) {
        return firstSeenAt.containsKey(identifier);
    }

    Optional<Step.Event> event(String id) {
        return Optional.ofNullable(events.get(id)).map(Arrived::event);
    }

    void add(String eventId, Step.Event event, Optional<Identifier> attributedTo) {
        events.put(eventId, new Arrived(event, attributedTo));
    }

    void see(Identifier identifier, long at) {
        firstSeenAt.merge(identifier, at, Math::min);
    }

    void add(Link link) {
        see(link.pair().left(), link.firstSeenAt());
        see(link.pair().right(), link.firstSeenAt());
        links.merge(link.key(), link, Link::gather);
    }

    boolean remove(Pair pair) {
        return links.keySet().removeIf(key -> key.pair().equals(pair));
    }

    void erase(Identifier identifier) {
        firstSeenAt.remove(identifier);
        links.keySet().removeIf(key -> key.pair().touches(identifier));
        events.replaceAll((id, arrived) -> arrived.attributedTo().equals(Optional.of(identifier))
                ? new Arrived(arrived.event(), Optional.empty())
                : arrived);
    }

    Map<Identifier, Long> firstSeenAt() {
        return firstSeenAt;
    }

    long firstSeenAt(Set<Identifier> identifiers) {
        return identifiers.stream()
                .mapToLong(identifier -> firstSeenAt.getOrDefault(identifier, Long.MAX_VALUE))
                .min()
                .orElseThrow();
    }

    List<Link> links() {
        return new ArrayList<>(links.values());
    }

    /** Ids of the events attributed to each identifier, in the order of their arrival. */
    Map<Identifier, List<String>> eventIds() {
        Map<Identifier, List<String>> ids = new HashMap<>();
        events.forEach((id, arrived) -> arrived.attributedTo()
                .ifPresent(identifier -> ids.computeIfAbsent(identifier, key -> new ArrayList<>())
                        .add(id)));
        return ids;
    }

    List<String> eventOrder() {
        return new ArrayList<>(events.keySet());
    }
}
