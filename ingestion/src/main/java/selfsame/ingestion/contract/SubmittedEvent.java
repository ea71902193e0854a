package selfsame.ingestion.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An event of the current schema version as a client sent it: nothing in it is checked against the policy or believed. */
record SubmittedEvent(
        @Nullable String specversion,
        @Nullable Integer schemaVersion,
        String id,
        @Nullable String source,
        String type,
        @Nullable Instant time,
        @Nullable Instant sentAt,
        @Nullable Instant receivedAt,
        List<SubmittedIdentifier> identifiers,
        Statement statement,
        @Nullable String imported,
        @Nullable String channel,
        @Nullable String sessionId,
        Map<String, @Nullable Object> context,
        Map<String, @Nullable Object> traits,
        Map<String, @Nullable Object> properties,
        Map<String, Boolean> consent) {

    record SubmittedIdentifier(String namespace, String value, boolean authenticated, boolean blocked) {}

    SubmittedEvent {
        // Jackson hands over null for what the JSON leaves out.
        identifiers = identifiers == null ? List.of() : identifiers;
        statement = Objects.requireNonNullElse(statement, Statement.OBSERVED);
    }
}
