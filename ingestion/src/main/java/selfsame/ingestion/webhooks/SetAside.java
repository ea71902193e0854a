package selfsame.ingestion.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import selfsame.ingestion.topics.Topics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what a destination did not take, and brings it back when an operator says so. Holds changes, not bodies: no personal data. */
final class SetAside implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A letter that goes to one destination again. */
    record Again(String destination, String event) {}

    private final Producer<String, String> producer;
    private final InstantSource clock;

    private SetAside(Producer<String, String> producer, InstantSource clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /** @param connection where Kafka is, and how it is reached */
    static SetAside open(Map<String, Object> connection, InstantSource clock) {
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, "selfsame-webhooks");
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new SetAside(new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer()), clock);
    }

    /** Returns when Kafka has it. */
    void put(Destination destination, Message message, Courier.Errand.Failed failed) throws InterruptedException {
        ObjectNode value = JSON.createObjectNode();
        value.put("destination", destination.name());
        value.put("webhookId", Letter.id(destination, message));
        value.put("reason", failed.problem());
        value.put("attempts", failed.attempts());
        value.put("setAsideAt", Instant.ofEpochMilli(clock.millis()).toString());
        value.set("event", JSON.readTree(message.event()));
        write(Topics.WEBHOOKS_SET_ASIDE, message.personId(), value);
    }

    /**
     * Has a record of what was set aside sent again.
     *
     * @return false: it is another destination's
     */
    boolean again(String destination, String key, String value) throws InterruptedException {
        JsonNode record = JSON.readTree(value);
        if (!record.path("destination").asString("").equals(destination)) {
            return false;
        }
        ObjectNode again = JSON.createObjectNode();
        again.put("destination", destination);
        again.set("event", record.path("event"));
        write(Topics.WEBHOOKS_AGAIN, key, again);
        return true;
    }

    static Again parseAgain(String value) {
        JsonNode record = JSON.readTree(value);
        return new Again(
                record.path("destination").asString(""), record.path("event").toString());
    }

    private void write(String topic, String key, ObjectNode value) throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topic, key, value.toString())).get();
        } catch (ExecutionException failed) {
            throw new KafkaException("a record for " + topic + " was not taken", failed.getCause());
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
