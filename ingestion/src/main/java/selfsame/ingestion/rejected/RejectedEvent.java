package selfsame.ingestion.rejected;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of the topic {@code events.rejected}, keyed by {@link #source}: nothing that we were sent is dropped silently.
 *
 * @param reason a word to count by, such as {@code SCHEMA} or {@code ID_REUSED}
 * @param detail for a person who looks into it; personal data masked
 * @param source of the write key; {@link #SOURCE_UNKNOWN} where none was told
 * @param format in which it came: {@code canonical}, {@code cloudevents} or {@code segment}
 * @param original the bytes as they came, in base64; no more than {@link #ORIGINAL_SIZE_MAX} of them
 * @param originalSize how many bytes came; where it is more than {@code original} holds, the end was cut
 */
public record RejectedEvent(
        String reason,
        String detail,
        Stage stage,
        String source,
        @Nullable String format,
        Instant receivedAt,
        Origin origin,
        String original,
        int originalSize) {

    public static final String SOURCE_UNKNOWN = "unknown";

    /** In base64 and with the rest of the record it fits into one record of the topic. */
    public static final int ORIGINAL_SIZE_MAX = 512 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Who refused it. */
    public enum Stage {
        COLLECTOR,
        RESOLVER
    }

    /** Where it came from. */
    public sealed interface Origin {

        /** @param remote the sender's address */
        record Http(String path, String remote) implements Origin {}

        record Kafka(String topic, int partition, long offset) implements Origin {}
    }

    /** Why an event was refused. */
    public record Refusal(Stage stage, String reason, String detail) {}

    /** When, how and from whom it came. */
    public record Received(String source, @Nullable String format, Instant receivedAt, Origin origin) {}

    /** @param original the bytes as they came; read, not kept */
    public static RejectedEvent of(Refusal refusal, Received received, byte[] original) {
        byte[] kept = original.length > ORIGINAL_SIZE_MAX ? Arrays.copyOf(original, ORIGINAL_SIZE_MAX) : original;
        return new RejectedEvent(
                refusal.reason(),
                refusal.detail(),
                refusal.stage(),
                received.source(),
                received.format(),
                received.receivedAt(),
                received.origin(),
                Base64.getEncoder().encodeToString(kept),
                original.length);
    }

    /** The value of the Kafka record. */
    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    public byte[] originalBytes() {
        return Base64.getDecoder().decode(original);
    }

    /** Without the original, which is personal data. */
    @Override
    public String toString() {
        return "%s at %s from %s, %s: %d bytes".formatted(reason, stage, source, origin, originalSize);
    }
}
