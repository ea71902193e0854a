package selfsame.ingestion.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events for tests. */
public final class Events {

    public static final Instant TIME = Instant.parse("2026-11-22T15:00:00Z");

    private Events() {}

    public static CanonicalEvent event(String id, EventIdentifier... identifiers) {
        return event(id, TIME, identifiers);
    }

    public static CanonicalEvent event(String id, Instant time, EventIdentifier... identifiers) {
        return new CanonicalEvent(
                CanonicalEvent.SPEC_VERSION,
                id,
                "web-shop",
                "page_viewed",
                time,
                TIME.plusSeconds(1),
                CanonicalEvent.SCHEMA_VERSION,
                List.of(identifiers),
                Statement.OBSERVED,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }
}
