package selfsame.ingestion.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalEventTests {

    private static final String SMALLEST = """
            {"specversion":"1.0","id":"e1","source":"web-shop","type":"page_viewed","time":"2026-11-22T15:00:00Z",
             "receivedAt":"2026-11-22T15:00:01Z","schemaVersion":2}""";

    @Test
    void whatIsEncodedIsDecodedUnchanged() {
        var event = Events.event(
                        "e1", EventIdentifier.authenticated("user_id", "u1"), EventIdentifier.of("email", "a@b.c"))
                .withContext(Map.of("page", Map.of("url", "https://shop.example/"), "ratio", new BigDecimal("1E+400")))
                .withChannel("web")
                .withSessionId("s1");

        var decoded = CanonicalEvent.decode(event.encode());

        assertThat(decoded).isEqualTo(event);
    }

    @Test
    void whatIsLeftOutIsEmptyAndObserved() {
        var event = decode(SMALLEST);

        assertThat(event.identifiers()).isEmpty();
        assertThat(event.statement()).isEqualTo(Statement.OBSERVED);
        assertThat(event.traits()).isEmpty();
        assertThat(event.consent()).isEmpty();
        assertThat(event.channel()).isNull();
        assertThat(event.key()).isEqualTo("web-shop/e1");
    }

    @Test
    void aTraitToForgetIsKeptAsNull() {
        var event = decode(SMALLEST.replace("}", ",\"traits\":{\"email\":null}}"));

        assertThat(CanonicalEvent.decode(event.encode()).traits()).containsEntry("email", null);
    }

    @Test
    void versionOneIsUpcastAsDeclared() {
        var event = decode("""
                {"specversion":"1.0","schemaVersion":1,"id":"e1","source":"web-shop","type":"page_viewed",
                 "timestamp":"2026-11-22T15:00:00.123456Z","receivedAt":"2026-11-22T15:00:01Z",
                 "userId":"u1","anonymousId":"a1","email":"ada@example.com","properties":{"path":"/"}}""");

        assertThat(event.schemaVersion()).isEqualTo(2);
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T15:00:00.123Z"));
        assertThat(event.properties()).containsEntry("path", "/");
        assertThat(event.identifiers())
                .isEqualTo(List.of(
                        EventIdentifier.authenticated("user_id", "u1"),
                        EventIdentifier.of("email", "ada@example.com"),
                        EventIdentifier.of("anonymous_id", "a1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nul", "{", "{\"id\":1", "\u0000", "{\"id\":\"a\",\"id\":\"b\"}", "{} {}"})
    void whatIsNotJsonSaysSo(String json) {
        assertThatThrownBy(() -> decode(json))
                .isInstanceOfSatisfying(
                        EventRefused.class,
                        refused -> assertThat(refused.reason())
                                .isIn(RejectionReason.INVALID_JSON, RejectionReason.SCHEMA));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"e1\"                        | \"id\":7                             | SCHEMA                 | /id: ",
                "\"id\":\"e1\"                        | \"id\":\" \"                         | SCHEMA                 | id must have 1..128",
                "\"id\":\"e1\",                       | ''                                   | SCHEMA                 | id must have 1..128",
                "\"type\":\"page_viewed\"             | \"type\":\"page_viewed\",\"typo\":1  | SCHEMA                 | /typo: ",
                "\"schemaVersion\":2                  | \"schemaVersion\":3                  | UNKNOWN_SCHEMA_VERSION | 1..2",
                "\"schemaVersion\":2                  | \"schemaVersion\":\"2\"              | UNKNOWN_SCHEMA_VERSION | 1..2",
                "\"time\":\"2026-11-22T15:00:00Z\"    | \"time\":\"yesterday\"               | SCHEMA                 | /time: ",
                "\"schemaVersion\":2                  | \"schemaVersion\":2,\"traits\":[]    | SCHEMA                 | /traits",
            })
    void whatIsOutOfShapeNamesThePlace(String before, String after, RejectionReason reason, String detail) {
        assertThatThrownBy(() -> decode(SMALLEST.replace(before, after)))
                .isInstanceOfSatisfying(EventRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.detail()).contains(detail);
                });
    }

    @Test
    void anErrorNeverRepeatsTheValueThatIsWrong() {
        var json =
                SMALLEST.replace("}", ",\"identifiers\":[{\"namespace\":\"e mail\",\"value\":\"ada@example.com\"}]}");

        assertThatThrownBy(() -> decode(json))
                .isInstanceOf(EventRefused.class)
                .hasMessageNotContaining("ada@example.com");
        assertThatThrownBy(() -> decode(SMALLEST.replace("}", ",\"ada@example.com\":1}")))
                .isInstanceOf(EventRefused.class)
                .hasMessageNotContaining("ada@example.com");
    }

    @Test
    void anEventMasksItsPeopleInText() {
        var event = Events.event("e1", EventIdentifier.of("email", "ada@example.com"));

        assertThat(event).hasToString("CanonicalEvent[web-shop/e1 page_viewed 2026-11-22T15:00:00Z [email:a***]]");
    }

    private static CanonicalEvent decode(String json) {
        return CanonicalEvent.decode(json.getBytes(UTF_8));
    }
}
