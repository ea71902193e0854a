package selfsame.ingestion.webhooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import selfsame.ingestion.topics.Topics;

/** Changes as the relay publishes them, without people behind them. */
record ChangesByHand(String bootstrapServers) {

    void createTopics() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(connection())) {
            Set<String> wanted = new HashSet<>(Topics.FROM_OUTBOX);
            wanted.add(Topics.WEBHOOKS_AGAIN);
            wanted.add(Topics.WEBHOOKS_SET_ASIDE);
            wanted.removeAll(admin.listTopics().names().get());
            admin.createTopics(wanted.stream()
                            .map(topic -> new NewTopic(topic, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** @return ids of the changes */
    List<String> splits(int count) throws InterruptedException, ExecutionException {
        List<String> ids = new ArrayList<>(count);
        List<Future<RecordMetadata>> sent = new ArrayList<>(count);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection(), new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < count; i++) {
                String id = UUID.randomUUID().toString();
                String person = "p" + i % Math.max(1, count / 5);
                ids.add(id);
                sent.add(producer.send(new ProducerRecord<>(Topics.IDENTITY_CHANGES, person, split(id, person))));
            }
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        }
        return ids;
    }

    private static String split(String id, String person) {
        return """
                {"specversion": "1.0", "id": "%s/%s", "source": "/selfsame", "type": "selfsame.person.split", "subject": "%s",
                 "time": "%s", "data": {"changeId": "%s", "kind": "SPLIT"}}""".formatted(id, person, person, Instant.now(), id);
    }

    Map<String, Object> connection() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}
