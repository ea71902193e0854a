package selfsame.ingestion.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import selfsame.ingestion.rejected.RejectedEvent.Origin;
import selfsame.ingestion.rejected.RejectedEvent.Received;
import selfsame.ingestion.rejected.RejectedEvent.Refusal;
import selfsame.ingestion.rejected.RejectedEvent.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RejectedEventTests {

    private static final Instant RECEIVED_AT = Instant.parse("2026-11-22T15:00:00Z");
    private static final Refusal REFUSAL = new Refusal(Stage.COLLECTOR, "SCHEMA", "/time is no date-time");
    private static final Origin HTTP = new Origin.Http("/v1/events", "127.0.0.1");

    @Test
    void jsonIsThatOfTheContract() {
        RejectedEvent rejected = rejected(HTTP, "{\"time\":1}".getBytes(StandardCharsets.UTF_8));

        JsonNode json = JsonMapper.shared().readTree(rejected.toJson());

        assertThat(json).isEqualTo(JsonMapper.shared().readTree("""
                {"reason": "SCHEMA", "detail": "/time is no date-time", "stage": "COLLECTOR", "source": "web-shop",
                 "format": "canonical", "receivedAt": "2026-11-22T15:00:00Z",
                 "origin": {"path": "/v1/events", "remote": "127.0.0.1"},
                 "original": "eyJ0aW1lIjoxfQ==", "originalSize": 10}
                """));
    }

    @Test
    void recordOfATopicIsNamedByItsPlace() {
        RejectedEvent rejected = rejected(new Origin.Kafka("events", 3, 42));

        JsonNode origin = JsonMapper.shared().readTree(rejected.toJson()).get("origin");

        assertThat(origin).isEqualTo(JsonMapper.shared().readTree("""
                {"topic": "events", "partition": 3, "offset": 42}
                """));
    }

    @Test
    void originalComesBackByteByByte() {
        byte[] noText = {(byte) 0xff, 0, (byte) 0xc3, 0x28};

        RejectedEvent rejected = rejected(HTTP, noText);

        assertThat(rejected.originalBytes()).isEqualTo(noText);
    }

    @Test
    void oversizedOriginalIsCutAndSaysSo() {
        byte[] large = new byte[RejectedEvent.ORIGINAL_SIZE_MAX + 1];

        RejectedEvent rejected = rejected(HTTP, large);

        assertThat(rejected.originalBytes()).hasSize(RejectedEvent.ORIGINAL_SIZE_MAX);
        assertThat(rejected.originalSize()).isEqualTo(large.length);
    }

    @Test
    void textShowsNothingOfTheOriginal() {
        RejectedEvent rejected = rejected(HTTP, "ann@example.com".getBytes(StandardCharsets.UTF_8));

        assertThat(rejected.toString()).doesNotContain("ann@").doesNotContain(rejected.original());
    }

    private static RejectedEvent rejected(Origin origin, byte... original) {
        return RejectedEvent.of(REFUSAL, new Received("web-shop", "canonical", RECEIVED_AT, origin), original);
    }
}
