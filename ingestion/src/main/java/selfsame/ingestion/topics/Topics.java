package selfsame.ingestion.topics;

import java.util.Set;

/** The names of our topics; README and DESIGN section 5 say what flows through them. */
public final class Topics {

    /** Canonical events, keyed by their strongest identifier. */
    public static final String EVENTS = "events";
    /** What could not be used, with its reason and its original bytes, keyed by source. */
    public static final String REJECTED = "events.rejected";
    /** Which person an event was attributed to, keyed by person. */
    public static final String RESOLVED = "events.resolved";
    /** What happened to people, with the mapping of old and new ids, keyed by person. */
    public static final String IDENTITY_CHANGES = "identity.changes";
    /** The newest state of each person, keyed by person; a tombstone for an id that was absorbed. */
    public static final String PEOPLE_CHANGES = "people.changes";

    /** Who entered and left segments, keyed by person. */
    public static final String SEGMENTS_CHANGES = "segments.changes";
    /** Journeys abandoned and consent withdrawn, keyed by person. */
    public static final String PROFILES_CHANGES = "profiles.changes";
    /** What a webhook's destination did not take, keyed by person. */
    public static final String WEBHOOKS_SET_ASIDE = "webhooks.set-aside";
    /** What an operator wants sent again, keyed by person. */
    public static final String WEBHOOKS_AGAIN = "webhooks.again";

    /** Those that the relay fills from the outbox. */
    public static final Set<String> FROM_OUTBOX =
            Set.of(REJECTED, RESOLVED, IDENTITY_CHANGES, PEOPLE_CHANGES, SEGMENTS_CHANGES, PROFILES_CHANGES);

    private Topics() {}
}
