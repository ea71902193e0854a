package selfsame.api.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import selfsame.identity.Identifier;
import selfsame.identity.Link;

/** What the answer shows and a sandbox does not tell: made-up ids, times, counts. Not thread-safe. */
final class Memory {

    /** @param events that carried it; times in UTC epoch ms */
    record Known(String id, long firstSeenAt, long lastSeenAt, int events) {

        Known seen(long at, int more) {
            return new Known(id, Math.min(firstSeenAt, at), Math.max(lastSeenAt, at), events + more);
        }
    }

    /** @param occurredAt UTC epoch ms */
    record Told(String id, String type, long occurredAt, List<Identifier> identifiers) {}

    private final Map<Identifier, Known> identifiers = new HashMap<>();
    private final Map<String, Identifier> byId = new HashMap<>();
    private final Map<Link.Key, String> linkIds = new HashMap<>();
    private final Map<String, Told> events = new LinkedHashMap<>();
    private final List<Long> changedAt = new ArrayList<>();

    Optional<Told> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    Optional<Identifier> identifier(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void add(Told event) {
        if (events.putIfAbsent(event.id(), event) == null) {
            event.identifiers().forEach(identifier -> see(identifier, event.occurredAt(), 1));
        }
    }

    /** @param events 1 if an event carried it, else 0 */
    void see(Identifier identifier, long at, int events) {
        Known known = identifiers.get(identifier);
        if (known == null) {
            known = new Known("sandbox-" + (byId.size() + 1), at, at, 0);
            byId.put(known.id(), identifier);
        }
        identifiers.put(identifier, known.seen(at, events));
    }

    void forget(Identifier identifier) {
        identifiers.remove(identifier);
    }

    void changes(int number, long at) {
        while (changedAt.size() < number) {
            changedAt.add(at);
        }
    }

    long changedAt(int number) {
        return changedAt.get(number - 1);
    }

    String idOf(Link.Key link) {
        return linkIds.computeIfAbsent(link, key -> "sandbox-link-" + (linkIds.size() + 1));
    }

    Map<Identifier, Known> identifiers() {
        return Map.copyOf(identifiers);
    }
}
