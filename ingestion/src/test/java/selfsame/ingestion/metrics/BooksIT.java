package selfsame.ingestion.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import selfsame.local.Backends;
import selfsame.wiring.GraphSchema;

class BooksIT {

    private static final int PARTITIONS = 4;

    private static Driver driver;
    private static Admin admin;

    private final String topic = "balanced-" + UUID.randomUUID();
    private ResolverByHand resolver;
    private Books books;

    @BeforeAll
    static void open() {
        Backends backends = Backends.shared();
        driver = GraphDatabase.driver(backends.boltUri(), AuthTokens.basic(backends.user(), backends.password()));
        GraphSchema.migrate(driver);
        admin = Admin.create(kafka());
    }

    @AfterAll
    static void close() {
        admin.close();
        driver.close();
    }

    @BeforeEach
    void openBooks() {
        resolver = new ResolverByHand(driver, topic);
        books = new Books(new Ledger(driver, topic), new EndOffsets(admin, topic), InstantSource.system());
    }

    @Test
    void everyEventIsAppliedOrKnownOrRejectedOrInFlight() throws Exception {
        receive(5, 5, 5, 5);
        resolver.resolve(0, 0, "shop", new Outcome(2, 1, 0));
        resolver.resolve(0, 3, "shop", new Outcome(1, 0, 1));
        resolver.resolve(1, 0, "app", new Outcome(4, 0, 0));

        Balance balance = books.read().balance();

        assertThat(balance)
                .isEqualTo(new Balance(
                        20,
                        new Outcome(7, 1, 1),
                        sorted(Map.of("app", new Outcome(4, 0, 0), "shop", new Outcome(3, 1, 1))),
                        sorted(Map.of(0, 0L, 1, 1L, 2, 5L, 3, 5L)),
                        0));
    }

    @Test
    void eventThatTheResolverPassedOverIsUnaccounted() throws Exception {
        receive(5, 0, 0, 0);
        resolver.resolve(0, 0, 5, "shop", new Outcome(4, 0, 0));

        assertThat(books.read().balance().unaccounted()).isEqualTo(1);
    }

    @Test
    void figuresAddUpWhileResolversCommit() throws Exception {
        receive(0, 0, 0, 0);
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> resolvers = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> Thread.ofPlatform().start(() -> resolveUntil(stop, partition)))
                .toList();

        List<Tally> looks = new ArrayList<>();
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> {
            looks.addAll(new Ledger(driver, topic).tallies());
            return looks.size() >= 40 * PARTITIONS;
        });
        stop.set(true);
        for (Thread thread : resolvers) {
            thread.join();
        }

        assertThat(looks).allMatch(Tally::addsUp);
    }

    @Test
    void lookLeavesNothingBehind() {
        resolver.resolve(0, 0, 5, "shop", new Outcome(4, 0, 0));

        assertThat(new Ledger(driver, topic).tallies()).noneMatch(Tally::addsUp);

        assertThat(driver.executableQuery(
                                "MATCH (position:Position) WHERE position.lockedBy IS NOT NULL RETURN position")
                        .execute()
                        .records())
                .isEmpty();
    }

    private void resolveUntil(AtomicBoolean stop, int partition) {
        for (long batch = 0; !stop.get(); batch++) {
            resolver.resolve(partition, batch * 10, "source-" + batch % 20, new Outcome(8, 1, 1));
        }
    }

    private void receive(int... eventsByPartition) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all()
                .get();
        try (Producer<String, String> producer =
                new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                for (int event = 0; event < eventsByPartition[partition]; event++) {
                    producer.send(new ProducerRecord<>(topic, partition, null, "{}"))
                            .get();
                }
            }
        }
    }

    private static <K, V> SortedMap<K, V> sorted(Map<K, V> map) {
        return new TreeMap<>(map);
    }

    private static Map<String, Object> kafka() {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, Backends.shared().bootstrapServers());
    }
}
