package selfsame.ingestion.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import selfsame.identity.Identifier;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;

/**
 * Gives what happened on the web or in an app a session, where the client sends none: a visitor's events with no longer silence
 * between them. The visitor is the weakest identifier, which is the device or the cookie, so a login does not part a session.
 *
 * <p>A session is named after the event that opened it, and membership goes by the time of the event; so a replay in order gives
 * the same sessions. Each collector remembers its own: send a visitor to one of them.
 */
final class SessionEnrichment implements Enrichment {

    private static final Set<String> CHANNELS = Set.of("web", "mobile");

    private final Duration inactivityMax;
    private final Comparator<Identifier> strongestFirst;
    private final Cache<String, Session> newest;

    SessionEnrichment(Duration inactivityMax, int sessionsMax, Comparator<Identifier> strongestFirst) {
        this.inactivityMax = inactivityMax;
        this.strongestFirst = strongestFirst;
        this.newest = Caffeine.newBuilder().maximumSize(sessionsMax).build();
    }

    @Override
    public CanonicalEvent enrich(CanonicalEvent event, Sender sender) {
        String channel = event.channel();
        if (event.sessionId() != null || channel == null || !CHANNELS.contains(channel)) {
            return event;
        }
        return visitor(event)
                .map(visitor -> event.withSessionId(sessionId(visitor, event)))
                .orElse(event);
    }

    private Optional<String> visitor(CanonicalEvent event) {
        return event.identifiers().stream()
                .filter(identifier -> !identifier.blocked())
                .map(EventIdentifier::identifier)
                .max(strongestFirst)
                .map(Identifier::canonical);
    }

    private String sessionId(String visitor, CanonicalEvent event) {
        Session own = Session.openedBy(event);
        Session session = newest.asMap().merge(visitor, own, this::newer);
        return session.holds(event.time(), inactivityMax) ? session.id() : own.id();
    }

    /** The remembered session with the event in it, or whichever of the two is later. */
    private Session newer(Session remembered, Session own) {
        if (remembered.holds(own.firstAt(), inactivityMax)) {
            return remembered.with(own.firstAt());
        }
        return own.firstAt().isAfter(remembered.lastAt()) ? own : remembered;
    }

    /** @param id a UUID made of the opening event's key */
    private record Session(String id, Instant firstAt, Instant lastAt) {

        static Session openedBy(CanonicalEvent event) {
            byte[] key = event.key().getBytes(UTF_8);
            return new Session(UUID.nameUUIDFromBytes(key).toString(), event.time(), event.time());
        }

        boolean holds(Instant time, Duration inactivityMax) {
            return !time.isBefore(firstAt.minus(inactivityMax)) && !time.isAfter(lastAt.plus(inactivityMax));
        }

        Session with(Instant time) {
            return new Session(id, time.isBefore(firstAt) ? time : firstAt, time.isAfter(lastAt) ? time : lastAt);
        }
    }
}
