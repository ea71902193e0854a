package selfsame.ingestion.webhooks;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import selfsame.ingestion.topics.Topics;

/** Has everything that was set aside for a destination, and not sent again yet, sent again. */
final class Redrive {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Function<String, Consumer<String, String>> consumers;
    private final SetAside setAside;

    /** @param consumers by the name of what they read for, as a group of its own; starting at the first record */
    Redrive(Function<String, Consumer<String, String>> consumers, SetAside setAside) {
        this.consumers = consumers;
        this.setAside = setAside;
    }

    /** @return how many changes; they go out like any other, in their own time */
    synchronized int redrive(String destination) throws InterruptedException {
        try (Consumer<String, String> consumer = consumers.apply("redrive-" + destination)) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.WEBHOOKS_SET_ASIDE).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            return redrive(destination, consumer, consumer.endOffsets(partitions));
        }
    }

    private int redrive(String destination, Consumer<String, String> consumer, Map<TopicPartition, Long> ends)
            throws InterruptedException {
        int redriven = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
            for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                redriven += setAside.again(destination, record.key(), record.value()) ? 1 : 0;
                done.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
            }
            consumer.commitSync(done);
        }
        return redriven;
    }
}
