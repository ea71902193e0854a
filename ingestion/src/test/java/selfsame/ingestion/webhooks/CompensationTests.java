package selfsame.ingestion.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompensationTests {

    private static final Destination CRM = new Destination(
            "crm",
            URI.create("https://crm.example.com"),
            List.of(),
            Set.of(ChangeType.JOURNEY_ABANDONED),
            Optional.empty(),
            Optional.of("ads"),
            OptionalDouble.empty(),
            Duration.ofMinutes(15),
            List.of(),
            Optional.of(Duration.ofDays(30)),
            false);

    private final Compensation compensation = new Compensation(CRM, new RememberedInMemory());

    @Test
    void destinationIsToldWhenWhomItWasToldOfComesApart() {
        Message abandoned = message("journey.abandoned", "ann", "{\"journey\": \"cart\"}");
        compensation.remember(abandoned);

        Letter letter = compensation
                .of(message("person.split", "ann", "{\"changeId\": \"c1\", \"people\": []}"))
                .orElseThrow();

        JsonNode body = JsonMapper.shared().readTree(new String(letter.body(), UTF_8));
        assertThat(body.path("type").asString("")).isEqualTo("activation.corrected");
        assertThat(body.at("/data/because").asString("")).isEqualTo("person.split");
        assertThat(body.at("/data/told/0/webhookId").asString("")).isEqualTo(Letter.id(CRM, abandoned));
        assertThat(letter.id()).isNotEqualTo(Letter.id(CRM, message("person.split", "ann", "{}")));
    }

    @Test
    void withdrawalOfItsOwnPurposeSpoilsIt() {
        compensation.remember(message("journey.abandoned", "ann", "{}"));

        assertThat(compensation.of(message("consent.withdrawn", "ann", "{\"purpose\": \"ads\"}")))
                .isPresent();
        assertThat(compensation.of(message("consent.withdrawn", "ann", "{\"purpose\": \"mail\"}")))
                .isEmpty();
    }

    @Test
    void nobodyIsToldOfWhomHeWasNotTold() {
        compensation.remember(message("journey.abandoned", "ann", "{}"));

        assertThat(compensation.of(message("person.split", "bob", "{}"))).isEmpty();
        assertThat(compensation.of(message("person.merged", "ann", "{}"))).isEmpty();
    }

    private static Message message(String type, String person, String data) {
        return Message.parse("""
                        {"specversion": "1.0", "id": "c1/%s", "source": "/selfsame", "type": "selfsame.%s", "subject": "%s",
                         "time": "2026-11-22T12:00:00Z", "data": %s}""".formatted(person, type, person, data)).orElseThrow();
    }
}
