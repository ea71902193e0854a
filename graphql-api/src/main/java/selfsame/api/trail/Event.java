package selfsame.api.trail;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as the schema shows it. */
public record Event(
        String id,
        String type,
        OffsetDateTime occurredAt,
        OffsetDateTime receivedAt,
        String source,
        @Nullable String channel,
        @Nullable Map<String, Object> properties) {}
