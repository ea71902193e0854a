package selfsame.api.reading;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Where the topic of the events ends, as the broker says; kept briefly. A broker that is away makes it unknown, never an error. Thread-safe. */
@Component
class EndOffsets implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EndOffsets.class);
    private static final String TOPIC = "events";

    private record Seen(Optional<Map<Integer, Long>> offsets, long atNanos) {}

    private final KafkaAdmin kafka;
    private final ReadingProperties properties;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Seen last;
    private @Nullable Admin admin;

    EndOffsets(KafkaAdmin kafka, ReadingProperties properties) {
        this.kafka = kafka;
        this.properties = properties;
    }

    /** By partition; empty when the broker cannot say. */
    Optional<Map<Integer, Long>> now() {
        asking.lock();
        try {
            Seen seen = last;
            if (seen == null
                    || System.nanoTime() - seen.atNanos()
                            > properties.endOffsetsAge().toNanos()) {
                seen = new Seen(ask(), System.nanoTime());
                last = seen;
            }
            return seen.offsets();
        } finally {
            asking.unlock();
        }
    }

    private Optional<Map<Integer, Long>> ask() {
        try {
            return Optional.of(offsets(admin()));
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            log.warn("The broker does not say how many events are pending: {}", e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Map<Integer, Long> offsets(Admin broker) throws InterruptedException, ExecutionException, TimeoutException {
        long budgetMs = properties.brokerMax().toMillis();
        Map<TopicPartition, OffsetSpec> latest =
                broker
                        .describeTopics(List.of(TOPIC))
                        .allTopicNames()
                        .get(budgetMs, TimeUnit.MILLISECONDS)
                        .values()
                        .stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .collect(toMap(
                                partition -> new TopicPartition(TOPIC, partition.partition()),
                                partition -> OffsetSpec.latest()));
        return broker.listOffsets(latest).all().get(budgetMs, TimeUnit.MILLISECONDS).entrySet().stream()
                .collect(toUnmodifiableMap(
                        end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    private Admin admin() {
        Admin current = admin;
        if (current == null) {
            current = Admin.create(kafka.getConfigurationProperties());
            admin = current;
        }
        return current;
    }

    @Override
    public void destroy() {
        asking.lock();
        try {
            if (admin != null) {
                admin.close(properties.brokerMax());
            }
        } finally {
            asking.unlock();
        }
    }
}
