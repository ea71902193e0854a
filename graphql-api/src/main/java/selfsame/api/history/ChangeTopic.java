package selfsame.api.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import selfsame.api.error.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the topic of changes whole, without a group: each reader has a consumer and a place of its own. Thread-safe. */
@Component
class ChangeTopic {

    private static final Logger log = LoggerFactory.getLogger(ChangeTopic.class);
    private static final String TOPIC = "identity.changes";
    private static final Duration POLL = Duration.ofMillis(200);

    /** @param next where to go on after it */
    record Told(String changeId, FeedCursor next) {}

    private final ConsumerFactory<String, String> consumers;
    private final JsonMapper json;

    ChangeTopic(ConsumerFactory<String, String> consumers, JsonMapper json) {
        this.consumers = consumers;
        this.json = json;
    }

    /**
     * What is told from now or from a place on, for ever; a change as often as it is told, which is once for each person involved.
     *
     * @param after empty: what comes after the subscription
     */
    Flux<Told> read(Optional<FeedCursor> after) {
        return Flux.create(sink -> Thread.ofVirtual().name("identity-changes").start(() -> read(after, sink)));
    }

    private void read(Optional<FeedCursor> after, FluxSink<Told> sink) {
        try (Consumer<String, String> consumer = consumers.createConsumer()) {
            Map<Integer, Long> next = start(consumer, after);
            while (!sink.isCancelled()) {
                for (ConsumerRecord<String, String> told : consumer.poll(POLL)) {
                    next.put(told.partition(), told.offset() + 1);
                    changeId(told).ifPresent(id -> sink.next(new Told(id, new FeedCursor(next))));
                }
            }
        } catch (OffsetOutOfRangeException e) {
            sink.error(
                    new Refusal.BadRequest(
                            "after is older than what is kept. Subscribe without it, and read changes(since:) for what is missing."));
        } catch (RuntimeException e) {
            sink.error(e);
        }
    }

    private static Map<Integer, Long> start(Consumer<String, String> consumer, Optional<FeedCursor> after) {
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(TOPIC).forEach(info -> partitions.add(new TopicPartition(TOPIC, info.partition())));
        consumer.assign(partitions);
        Map<Integer, Long> next = new TreeMap<>();
        if (after.isEmpty()) {
            consumer.endOffsets(partitions).forEach((partition, end) -> next.put(partition.partition(), end));
        } else {
            consumer.beginningOffsets(partitions).forEach((partition, begin) -> next.put(partition.partition(), begin));
            next.putAll(after.get().offsets());
            next.keySet()
                    .retainAll(
                            partitions.stream().map(TopicPartition::partition).toList());
        }
        partitions.forEach(partition -> consumer.seek(partition, next.getOrDefault(partition.partition(), 0L)));
        return next;
    }

    /** Empty for a record that names no change; it is of no use to anybody here. */
    private Optional<String> changeId(ConsumerRecord<String, String> told) {
        try {
            String id =
                    json.readTree(told.value()).path("data").path("changeId").asString("");
            if (!id.isEmpty()) {
                return Optional.of(id);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // Its message would quote the record.
        }
        log.warn("A record names no change: {}-{}@{}", told.topic(), told.partition(), told.offset());
        return Optional.empty();
    }
}
