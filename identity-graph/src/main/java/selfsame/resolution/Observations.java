package selfsame.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import selfsame.identity.Identifier;
import selfsame.identity.Link;
import selfsame.policy.Policy;
import selfsame.resolution.IdentityTransaction.Carried;
import selfsame.resolution.IncomingEvent.Sighting;
import selfsame.resolution.Writes.StoredEvent;

/**
 * What the events of a batch say together: each identifier once, each pair and kind once.
 *
 * @param links in canonical order
 */
record Observations(SortedMap<Identifier, Observed> identifiers, List<Link> links, List<StoredEvent> events) {

    /** @param lastEventAt newest event attributed to it */
    record Observed(long firstSeenAt, long lastSeenAt, int events, OptionalLong lastEventAt) {

        private Observed and(Observed other) {
            return new Observed(
                    Math.min(firstSeenAt, other.firstSeenAt),
                    Math.max(lastSeenAt, other.lastSeenAt),
                    events + other.events,
                    newest(lastEventAt, other.lastEventAt));
        }

        private static OptionalLong newest(OptionalLong a, OptionalLong b) {
            if (a.isEmpty()) {
                return b;
            }
            return b.isEmpty() ? a : OptionalLong.of(Math.max(a.getAsLong(), b.getAsLong()));
        }
    }

    static Observations of(List<IncomingEvent> events, Policy policy) {
        SortedMap<Identifier, Observed> identifiers = new TreeMap<>();
        Map<Link.Key, Link> links =
                new TreeMap<>(Comparator.comparing(Link.Key::pair).thenComparing(Link.Key::kind));
        List<StoredEvent> stored = new ArrayList<>(events.size());
        for (IncomingEvent event : events) {
            Optional<Identifier> strongest = event.strongest(policy);
            stored.add(new StoredEvent(event, strongest));
            for (Sighting sighting : event.sightings()) {
                boolean attributed =
                        strongest.filter(sighting.identifier()::equals).isPresent();
                identifiers.merge(sighting.identifier(), observed(event.occurredAt(), attributed), Observed::and);
            }
            event.links(policy).forEach(link -> links.merge(link.key(), link, Link::gather));
        }
        return new Observations(identifiers, List.copyOf(links.values()), List.copyOf(stored));
    }

    Carried carried() {
        return new Carried(
                events.stream().map(stored -> stored.event().key()).distinct().toList(),
                identifiers.keySet(),
                links.stream().map(Link::pair).distinct().toList());
    }

    private static Observed observed(long at, boolean attributed) {
        return new Observed(at, at, 1, attributed ? OptionalLong.of(at) : OptionalLong.empty());
    }
}
