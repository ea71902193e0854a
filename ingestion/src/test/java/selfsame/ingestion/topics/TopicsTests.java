package selfsame.ingestion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TopicsTests {

    private static final TopicsProperties PROPERTIES = new TopicsProperties(
            12, (short) 1, Duration.ofDays(30), Duration.ofDays(7), Duration.ofHours(1), DataSize.ofMegabytes(2));

    private final List<NewTopic> topics = TopicsConfiguration.topics(PROPERTIES);

    @Test
    void newestRecordOfAPersonIsNeverForgotten() {
        assertThat(topics)
                .filteredOn(topic -> "compact".equals(topic.configs().get("cleanup.policy")))
                .extracting(NewTopic::name)
                .containsExactly(Topics.PEOPLE_CHANGES);
    }

    @Test
    void everyTopicThatTheRelayFillsIsCreated() {
        assertThat(topics)
                .extracting(NewTopic::name)
                .containsAll(Topics.FROM_OUTBOX)
                .contains(Topics.EVENTS);
    }
}
