package selfsame.ingestion.contract;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The way from every older schema version to the current one. */
final class Upcasts {

    /** The step from version v stands at v - 1. */
    private static final List<Upcast> STEPS = List.of(Upcast.load("upcast-1-to-2.json"));

    private Upcasts() {}

    /**
     * The version that an event says it has; one that says nothing has the current one.
     *
     * @throws EventRefused UNKNOWN_SCHEMA_VERSION
     */
    static int version(ObjectNode event) {
        JsonNode version = event.path("schemaVersion");
        if (version.isMissingNode()) {
            return CanonicalEvent.SCHEMA_VERSION;
        }
        boolean known =
                version.isInt() && version.intValue() >= 1 && version.intValue() <= CanonicalEvent.SCHEMA_VERSION;
        if (!known) {
            throw new EventRefused(
                    RejectionReason.UNKNOWN_SCHEMA_VERSION,
                    "schemaVersion is none of 1..%d".formatted(CanonicalEvent.SCHEMA_VERSION));
        }
        return version.intValue();
    }

    /** The event in the current version; the given one is left as it is or returned. */
    static ObjectNode toCurrent(ObjectNode event) {
        ObjectNode upcast = event;
        for (int version = version(event); version < CanonicalEvent.SCHEMA_VERSION; version++) {
            upcast = STEPS.get(version - 1).apply(upcast);
        }
        return upcast;
    }
}
