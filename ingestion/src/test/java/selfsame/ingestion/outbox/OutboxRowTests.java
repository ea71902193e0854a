package selfsame.ingestion.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfsame.ingestion.topics.Topics;

class OutboxRowTests {

    private static final int VALUE_SIZE_MAX = 64;

    @Test
    void recordsAreReadAsTheyWereWritten() {
        OutboxRow row = parse("""
                [{"topic": "events.resolved", "key": "p1", "value": {"eventId": "e1"}},
                 {"topic": "people.changes", "key": "p1", "version": 2, "value": {"name": "Zoë"}},
                 {"topic": "people.changes", "key": "p1", "version": 2, "tombstone": true}]
                """);

        assertThat(row.records())
                .containsExactly(
                        new OutboxRecord(Topics.RESOLVED, "p1", null, "{\"eventId\":\"e1\"}"),
                        new OutboxRecord(Topics.PEOPLE_CHANGES, "p1", 2L, "{\"name\":\"Zoë\"}"),
                        new OutboxRecord(Topics.PEOPLE_CHANGES, "p1", 2L, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON at all",
                "",
                "{}",
                "[{}]",
                "[3]",
                "[{\"topic\": \"somewhere.else\", \"key\": \"p1\", \"value\": {}}]",
                "[{\"topic\": \"events.resolved\", \"key\": \"\", \"value\": {}}]",
                "[{\"topic\": \"events.resolved\", \"key\": \"p1\", \"value\": \"text\"}]",
                "[{\"topic\": \"events.resolved\", \"key\": \"p1\", \"tombstone\": true}]",
                "[{\"topic\": \"people.changes\", \"key\": \"p1\", \"value\": {}}]",
                "[{\"topic\": \"people.changes\", \"key\": \"p1\", \"version\": \"2\", \"value\": {}}]"
            })
    void whatCannotBePublishedIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(json));
    }

    @Test
    void recordThatKafkaWouldNotTakeIsRefusedWithoutItsContent() {
        String secret = "ann@example.com".repeat(5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("""
                        [{"topic": "events.resolved", "key": "p1", "value": {"email": "%s"}}]
                        """.formatted(secret)))
                .withMessageContaining("of 64 at most")
                .withMessageNotContaining("ann@");
    }

    private static OutboxRow parse(String json) {
        return OutboxRow.parse("row", json, VALUE_SIZE_MAX);
    }
}
