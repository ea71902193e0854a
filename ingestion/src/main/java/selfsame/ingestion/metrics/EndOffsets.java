package selfsame.ingestion.metrics;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Kafka's side of the balance. The collector's producer is not transactional, so each offset is an event. */
final class EndOffsets implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final String topic;

    EndOffsets(Admin admin, String topic) {
        this.admin = admin;
        this.topic = topic;
    }

    /** Per partition, the offset that the next event will get. */
    Map<Integer, Long> read() throws InterruptedException {
        try {
            TopicDescription description = requireNonNull(admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .get(topic));
            Map<TopicPartition, OffsetSpec> ends = description.partitions().stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            return offsets(admin.listOffsets(ends));
        } catch (ExecutionException | TimeoutException away) {
            throw new KafkaException("the end of the topic " + topic + " cannot be read", away);
        }
    }

    private static Map<Integer, Long> offsets(ListOffsetsResult ends)
            throws InterruptedException, ExecutionException, TimeoutException {
        return ends.all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS).entrySet().stream()
                .collect(Collectors.toMap(
                        end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
