package selfsame.ingestion.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfsame.ingestion.IngestionApplication;
import selfsame.local.Backend;
import selfsame.profile.Behaviour;
import selfsame.profile.Particulars;
import selfsame.profile.Summary;
import selfsame.profile.SummaryBytes;
import selfsame.wiring.GraphSchema;
import tools.jackson.databind.json.JsonMapper;

/** The process that watches and tells, killed while it is at it: each left cart is told in time, and under one id. */
class AbandonmentIT {

    private static final Logger log = LoggerFactory.getLogger(AbandonmentIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Whoever asks takes processor time from who is asked. */
    private static final Duration SELDOM = Duration.ofSeconds(1);

    private static final Duration AFTER = Duration.ofSeconds(5);
    private static final long LATE_MAX_MS = 2_000;

    /** Granted to a machine that does other work beside; the figure itself is in the log. */
    private static final long LOADED_MS = 2_000;

    private static final int CROWD = 2_000;

    /** Due before: the process is killed when it has looked at them. */
    private static final int FIRST = 100;

    /** When it was published, by the id of the event. */
    private record Told(String personId, String eventId, long at) {}

    @Test
    void aLeftCartIsToldInTimeAndUnderOneIdWhateverIsKilled(@TempDir Path home) throws Exception {
        Files.writeString(home.resolve("policy.yaml"), """
                version: 1
                namespaces: [{name: user_id, unique: true}]
                profile:
                  journeys: [{name: cart, start: added, goal: ordered, abandonAfter: 5s}]
                """);
        Backend backend = Backend.both(home.resolve("data")).start();
        try (Driver driver =
                        GraphDatabase.driver(backend.boltUri(), AuthTokens.basic(backend.user(), backend.password()));
                KafkaProducer<String, String> producer = producer(backend)) {
            GraphSchema.migrate(driver);
            Process first = start(backend, home);
            String warming = leaves(driver, producer, System.currentTimeMillis());
            await().atMost(PATIENCE).until(() -> !told(backend, warming).isEmpty());

            long aliveAt = System.currentTimeMillis();
            String whileAlive = leaves(driver, producer, aliveAt);
            await().atMost(PATIENCE).until(() -> !told(backend, whileAlive).isEmpty());
            long firstAt = System.currentTimeMillis() + 15_000;
            leave(driver, producer, firstAt, FIRST);
            long crowdAt = firstAt + 3_000;
            Set<String> crowd = Set.copyOf(leave(driver, producer, crowdAt, CROWD));
            await().atMost(PATIENCE).until(() -> notTold(driver) == FIRST + CROWD);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> notTold(driver) <= CROWD);
            first.destroyForcibly().waitFor();
            int left = notTold(driver);
            Process second = start(backend, home);
            long upAt = awaitUp(home, 2);
            long afterAt = System.currentTimeMillis();
            String afterwards = leaves(driver, producer, afterAt);
            await().atMost(PATIENCE)
                    .pollInterval(SELDOM)
                    .until(() -> people(backend).containsAll(crowd));
            await().atMost(PATIENCE)
                    .pollInterval(SELDOM)
                    .until(() -> !told(backend, afterwards).isEmpty());
            second.destroyForcibly().waitFor();
            long late = late(backend, whileAlive, aliveAt);
            long lateAfterwards = late(backend, afterwards, afterAt);
            long lateOfCrowd = lastTold(backend, crowd) - Math.max(upAt, crowdAt + AFTER.toMillis());
            log.info(
                    "Told {} ms after it was due, {} ms after a restart; {} of {} who were due while it was dead: {} ms after the start",
                    late,
                    lateAfterwards,
                    left,
                    CROWD,
                    lateOfCrowd);
            assertThat(left).isEqualTo(CROWD);
            assertThat(late).isBetween(0L, LATE_MAX_MS);
            assertThat(lateAfterwards).isBetween(0L, LATE_MAX_MS);
            assertThat(lateOfCrowd).isLessThan(LATE_MAX_MS + LOADED_MS);
            Map<String, Set<String>> ids = new HashMap<>();
            everything(backend)
                    .forEach(one -> ids.computeIfAbsent(one.personId(), _ -> new TreeSet<>())
                            .add(one.eventId()));
            assertThat(ids)
                    .hasSize(FIRST + CROWD + 3)
                    .allSatisfy((_, own) -> assertThat(own).hasSize(1));
        } finally {
            backend.kill();
        }
    }

    private static long late(Backend backend, String person, long leftAt) {
        return told(backend, person).getFirst().at() - (leftAt + AFTER.toMillis());
    }

    /** When the last of them was told first. */
    private static long lastTold(Backend backend, Set<String> people) {
        Map<String, Long> first = new HashMap<>();
        everything(backend).stream()
                .filter(one -> people.contains(one.personId()))
                .forEach(one -> first.merge(one.personId(), one.at(), Math::min));
        return Collections.max(first.values());
    }

    /** Somebody new fills a cart, and the resolver says so. */
    private static String leaves(Driver driver, KafkaProducer<String, String> producer, long at) {
        return leave(driver, producer, at, 1).getFirst();
    }

    private static List<String> leave(Driver driver, KafkaProducer<String, String> producer, long at, int count) {
        List<String> ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
        byte[] summary =
                SummaryBytes.write(Summary.of(List.of(new Behaviour("shop/1", "shop", "added", at, Particulars.NONE))));
        driver.executableQuery("""
                        UNWIND $ids AS id
                        CREATE (i:Identifier {id: id, key: 'user_id:' + id, namespace: 'user_id', value: id, summary: $summary})-[:BELONGS_TO]->
                          (p:Person {id: id, identifiers: 1, version: 1, createdAt: 0})-[:ANCHORED_AT]->(i)
                        """)
                .withParameters(Map.of("ids", ids, "summary", summary))
                .execute();
        List<Future<RecordMetadata>> sent = ids.stream()
                .map(id -> producer.send(new ProducerRecord<>("events.resolved", id, "{}")))
                .toList();
        producer.flush();
        assertThat(sent).allSatisfy(one -> assertThat(one.state()).isEqualTo(Future.State.SUCCESS));
        return ids;
    }

    private static int notTold(Driver driver) {
        return driver.executableQuery("MATCH (s:Standing) WHERE s.announced = [] RETURN count(s) AS due")
                .execute()
                .records()
                .getFirst()
                .get("due")
                .asInt();
    }

    private static List<Told> told(Backend backend, String person) {
        return everything(backend).stream()
                .filter(one -> one.personId().equals(person))
                .toList();
    }

    private static Set<String> people(Backend backend) {
        Set<String> people = new TreeSet<>();
        everything(backend).forEach(one -> people.add(one.personId()));
        return people;
    }

    /** Every abandonment on the topic, also those that were published twice. */
    private static List<Told> everything(Backend backend) {
        List<Told> told = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        backend.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "allow.auto.create.topics",
                        false),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("profiles.changes").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(50))
                        .forEach(record -> told.add(new Told(
                                record.key(),
                                JsonMapper.shared()
                                        .readTree(record.value())
                                        .path("id")
                                        .asString(),
                                record.timestamp())));
            }
        }
        return told;
    }

    private static long awaitUp(Path home, int times) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.readString(home.resolve("activation.log"))
                                .split("Started IngestionApplication", -1)
                                .length
                        == times + 1);
        return System.currentTimeMillis();
    }

    private static KafkaProducer<String, String> producer(Backend backend) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", backend.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer());
    }

    private static Process start(Backend backend, Path home) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestionApplication.class.getName(),
                        "--server.port=0",
                        "--management.server.port=0",
                        "--selfsame.collector.enabled=false",
                        "--selfsame.resolver.enabled=false",
                        "--selfsame.activation.enabled=true",
                        "--selfsame.policy=" + home.resolve("policy.yaml").toUri(),
                        "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                        "--spring.kafka.consumer.properties.heartbeat.interval.ms=2000",
                        "--spring.neo4j.uri=" + backend.boltUri(),
                        "--spring.neo4j.authentication.username=" + backend.user(),
                        "--spring.neo4j.authentication.password=" + backend.password(),
                        "--spring.kafka.bootstrap-servers=" + backend.bootstrapServers())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("activation.log").toFile()))
                .redirectInput(new File("/dev/null"))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }
}
