package selfsame.api.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** UTC epoch milliseconds as the schema's DateTime. */
public final class Times {

    private Times() {}

    public static OffsetDateTime utc(long epochMs) {
        return Instant.ofEpochMilli(epochMs).atOffset(ZoneOffset.UTC);
    }
}
