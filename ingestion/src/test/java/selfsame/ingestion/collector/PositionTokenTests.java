package selfsame.ingestion.collector;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PositionTokenTests {

    @Test
    void aTokenNamesTheLastEventOfEachPartition() {
        var token = PositionToken.of(List.of(at(7, 3), at(2, 40), at(7, 5), at(7, 4)))
                .encoded();

        assertThat(token).matches("[A-Za-z0-9_-]+");
        assertThat(new String(Base64.getUrlDecoder().decode(token), US_ASCII)).isEqualTo("2:40,7:5");
    }

    private static RecordMetadata at(int partition, long offset) {
        return new RecordMetadata(new TopicPartition("events", partition), offset, 0, 0, 0, 0);
    }
}
