package selfsame.ingestion.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import selfsame.ingestion.topics.Topics;

/**
 * A transactional producer, good until its first failure. Opening one fences all that were opened before under the same name: what
 * they have in hand is aborted, and they commit nothing more.
 */
final class Publisher implements AutoCloseable {

    private static final Duration CLOSE_TIME = Duration.ofSeconds(1);
    /** Kafka away is noticed this late; the default is a minute. */
    private static final Duration BLOCK_TIME_MAX = Duration.ofSeconds(10);

    private static final Header CLOUD_EVENT = contentType("application/cloudevents+json; charset=UTF-8");
    private static final Header JSON = contentType("application/json; charset=UTF-8");

    private final Producer<String, String> producer;

    private Publisher(Producer<String, String> producer) {
        this.producer = producer;
    }

    /** @param connection where Kafka is, and how it is reached */
    static Publisher open(Map<String, Object> connection, String transactionalId, RelayProperties properties) {
        Producer<String, String> producer = new KafkaProducer<>(
                configuration(connection, transactionalId, properties), new StringSerializer(), new StringSerializer());
        try {
            producer.initTransactions();
            return new Publisher(producer);
        } catch (RuntimeException failed) {
            producer.close(CLOSE_TIME);
            throw failed;
        }
    }

    /** Sends all, not yet committed: a reader of committed records sees none of them. */
    @SuppressWarnings("FutureReturnValueIgnored") // commit() throws what they would.
    void send(List<OutboxRecord> records) {
        producer.beginTransaction();
        for (OutboxRecord record : records) {
            producer.send(producerRecord(record));
        }
    }

    /** @throws org.apache.kafka.common.KafkaException when one of them was not taken, or another publisher fenced this one */
    void commit() {
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIME);
    }

    private static ProducerRecord<String, String> producerRecord(OutboxRecord record) {
        Header header = record.topic().equals(Topics.REJECTED) ? JSON : CLOUD_EVENT;
        return new ProducerRecord<>(
                record.topic(), null, record.key(), record.value(), record.isTombstone() ? List.of() : List.of(header));
    }

    private static Map<String, Object> configuration(
            Map<String, Object> connection, String transactionalId, RelayProperties properties) {
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_TIME_MAX.toMillis());
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, (int)
                properties.recordSizeMax().toBytes());
        return configuration;
    }

    private static Header contentType(String type) {
        return new RecordHeader("content-type", type.getBytes(StandardCharsets.UTF_8));
    }
}
