package selfsame.api.trail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of an event's stored JSON is shown. */
record Payload(@Nullable String channel, @Nullable Map<String, Object> properties) {}
