package selfsame.ingestion.collector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes records, and returns when Kafka has them all, on every replica in sync. Thread-safe. */
final class Records implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Records.class);
    private static final int LINGER_MS = 5;
    private static final int BATCH_BYTES = 64 * 1024;
    private static final int RECORD_BYTES_MAX = 2 * 1024 * 1024;

    private final Producer<String, byte[]> producer;
    private final CollectorProperties bounds;

    private Records(Producer<String, byte[]> producer, CollectorProperties bounds) {
        this.producer = producer;
        this.bounds = bounds;
    }

    /** @param kafka how Kafka is reached; does not wait for it */
    static Records open(Map<String, Object> kafka, CollectorProperties bounds) {
        Map<String, Object> settings = new HashMap<>(kafka);
        int acknowledgementMs = Math.toIntExact(bounds.acknowledgementMax().toMillis());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "selfsame-collector");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, acknowledgementMs);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, acknowledgementMs / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, bounds.metadataMax().toMillis());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RECORD_BYTES_MAX);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new Records(new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()), bounds);
    }

    /**
     * Sends all, then waits for all.
     *
     * @return what Kafka answered, in the order given
     * @throws TryLater when Kafka did not acknowledge every one in time; some may stand on the topic nevertheless
     */
    List<RecordMetadata> write(List<ProducerRecord<String, byte[]>> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        for (ProducerRecord<String, byte[]> record : records) {
            Future<RecordMetadata> future = send(record);
            if (future.state() == Future.State.FAILED) {
                throw away(future.exceptionNow());
            }
            sent.add(future);
        }
        long deadline = System.nanoTime() + bounds.acknowledgementMax().toNanos();
        return sent.stream().map(future -> await(future, deadline)).toList();
    }

    private Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record);
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    private RecordMetadata await(Future<RecordMetadata> future, long deadline) {
        try {
            return future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw away(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
    }

    private TryLater away(Throwable cause) {
        log.warn("Kafka did not take events: {}", cause.toString());
        return TryLater.kafkaAway(bounds.retryAfter());
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
