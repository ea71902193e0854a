package selfsame.benchmarks.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import selfsame.identity.Identifier;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import selfsame.ingestion.topics.Topics;
import selfsame.policy.Policy;
import selfsame.store.IdentityStores;

/** The topic of events, written as the collector writes it. */
public final class Stream implements AutoCloseable {

    private static final int PARTITIONS = 12;
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;
    private final Policy policy;

    private Stream(KafkaProducer<String, byte[]> producer, Admin admin, Policy policy) {
        this.producer = producer;
        this.admin = admin;
        this.policy = policy;
    }

    static Stream open(String servers, Policy policy) {
        Admin admin = Admin.create(Map.of("bootstrap.servers", servers));
        try {
            admin.createTopics(List.of(new NewTopic(Topics.EVENTS, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return new Stream(
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                servers,
                                "acks",
                                "all",
                                "linger.ms",
                                5,
                                "batch.size",
                                64 * 1024,
                                "compression.type",
                                "lz4"),
                        new StringSerializer(),
                        new ByteArraySerializer()),
                admin,
                policy);
    }

    /** An event as it goes over the wire, keyed as the collector keys it: by the strongest identifier that names somebody. */
    public ProducerRecord<String, byte[]> message(CanonicalEvent event) {
        String key = event.identifiers().stream()
                .filter(one -> !policy.blocked().matches(one.value()))
                .map(EventIdentifier::identifier)
                .min(policy.strongestFirst())
                .map(Identifier::canonical)
                .orElse(event.key());
        return new ProducerRecord<>(Topics.EVENTS, key, event.encode());
    }

    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
        return producer.send(message);
    }

    /** Returns when Kafka has them all. */
    public void sendAll(List<ProducerRecord<String, byte[]>> messages) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        messages.forEach(message -> sent.add(send(message)));
        producer.flush();
        sent.forEach(Stream::acknowledged);
    }

    /** Where it stands. */
    public static RecordMetadata acknowledged(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So far, by whomever. */
    public long written() {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            ends.put(new TopicPartition(Topics.EVENTS, partition), OffsetSpec.latest());
        }
        try {
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many of all that was written stand resolved in the graph. */
    public long resolved(Graph graph) {
        Map<String, Long> positions = graph.positions();
        return IntStream.range(0, PARTITIONS)
                .mapToLong(partition -> positions.getOrDefault(IdentityStores.positionKey(partition), 0L))
                .sum();
    }

    /**
     * Returns when all that is written by now is resolved.
     *
     * @throws IllegalStateException when it takes longer than {@code max}
     */
    public void awaitResolved(Graph graph, Duration max) {
        long written = written();
        long deadline = System.nanoTime() + max.toNanos();
        while (resolved(graph) < written) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%d of %d events are resolved after %s".formatted(resolved(graph), written, max));
            }
            Application.pause(LOOK_EVERY);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        admin.close(Duration.ofSeconds(5));
    }
}
