package selfsame.ingestion.resolver;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import selfsame.ingestion.contract.EventJson;
import selfsame.ingestion.contract.Statement;

/**
 * What the graph keeps of an event beside its key, times and usable identifiers: one JSON object, cheaper to write than a
 * property each.
 *
 * @param blocked identifiers that name nobody: they stay on the event and link nothing
 */
@JsonInclude(Include.NON_EMPTY)
record EventPayload(
        @Nullable String channel,
        @Nullable String sessionId,
        @Nullable String imported,
        @Nullable String statement,
        List<EventIdentifier> blocked,
        Map<String, @Nullable Object> context,
        Map<String, @Nullable Object> traits,
        Map<String, @Nullable Object> properties,
        Map<String, Boolean> consent) {

    static EventPayload of(CanonicalEvent event, List<EventIdentifier> blocked) {
        return new EventPayload(
                event.channel(),
                event.sessionId(),
                event.imported(),
                event.statement() == Statement.OBSERVED
                        ? null
                        : event.statement().name(),
                blocked,
                event.context(),
                event.traits(),
                event.properties(),
                event.consent());
    }

    String toJson() {
        return EventJson.mapper().writeValueAsString(this);
    }

    /**
     * Tells one content from another under the same id. Over what the client said, not over what changes when it says it again:
     * times, and what the collector added.
     */
    static long digest(CanonicalEvent event) {
        byte[] said = EventJson.mapper()
                .writeValueAsBytes(new Said(
                        event.type(),
                        event.statement(),
                        event.identifiers(),
                        event.traits(),
                        event.properties(),
                        event.consent()));
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(said))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private record Said(
            String type,
            Statement statement,
            List<EventIdentifier> identifiers,
            Map<String, @Nullable Object> traits,
            Map<String, @Nullable Object> properties,
            Map<String, Boolean> consent) {}
}
