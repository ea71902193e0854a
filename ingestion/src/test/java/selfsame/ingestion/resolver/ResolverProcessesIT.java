package selfsame.ingestion.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import selfsame.identity.IdentityException;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.topics.Topics;
import selfsame.local.Backend;
import selfsame.policy.Policy;
import selfsame.resolution.ActOnPeople;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.Wish;
import selfsame.store.IdentityStores;
import selfsame.store.Surveys;
import selfsame.verification.Verification;
import selfsame.verification.VerifyGraph;
import selfsame.wiring.PolicyReader;

/**
 * Resolvers as processes, on one stream of twelve partitions, through kills, outages and freezes: after each, people, links and
 * counts are those of an undisturbed run, that is, of deciding all events from scratch.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResolverProcessesIT {

    private static final Duration DONE_MAX = Duration.ofMinutes(3);
    private static final int PARTITIONS = 12;
    private static final int PEOPLE = 250;

    private final List<CanonicalEvent> sent = new ArrayList<>();
    private long records;
    private Backend neo4j;
    private Backend kafka;
    private Driver driver;
    private Policy policy;

    @BeforeAll
    void startBackends(@TempDir Path temporary) throws Exception {
        neo4j = Backend.neo4j(temporary.resolve("neo4j")).start();
        kafka = Backend.kafka(temporary.resolve("kafka")).start();
        driver = GraphDatabase.driver(neo4j.boltUri(), AuthTokens.basic(neo4j.user(), neo4j.password()));
        try (var text = ResolverProcessesIT.class.getResourceAsStream("/policy.yaml")) {
            policy = PolicyReader.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Topics.EVENTS, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    void stopBackends() {
        driver.close();
        kafka.kill();
        neo4j.kill();
    }

    @Test
    @Order(1)
    void aResolverThatIsKilledAgainAndAgainLosesAndDoublesNothing() throws Exception {
        send(Customers.of(1, PEOPLE, 6_000).events());

        for (int kills = 0; kills < 4; kills++) {
            long before = resolved();
            try (ResolverProcess resolver = resolver("--selfsame.resolver.batch-size-max=100")) {
                await().atMost(DONE_MAX).until(() -> resolved() > before || resolved() == records);
                resolver.kill();
            }
        }

        try (ResolverProcess _ = resolver()) {
            awaitAllAndCheck();
        }
    }

    @Test
    @Order(2)
    void aGraphThatIsKilledAndComesBackHasEverything() throws Exception {
        try (ResolverProcess resolver = resolver("--selfsame.resolver.batch-size-max=50")) {
            long before = records;
            send(Customers.of(2, PEOPLE, 6_000).events());
            await().atMost(DONE_MAX).until(() -> resolved() > before);

            neo4j.kill();
            Thread.sleep(Duration.ofSeconds(2));
            neo4j.start();

            awaitAllAndCheck();
            assertThat(resolver.isAlive()).isTrue();
        }
    }

    @Test
    @Order(3)
    void aFrozenResolverThatThawsAfterItsSessionWritesNothing() throws Exception {
        String patience = "--selfsame.resolver.session-timeout=6s";
        try (ResolverProcess frozen = resolver(
                "--selfsame.resolver.batch-size-max=50", "--selfsame.resolution.transaction-max=8s", patience)) {
            long before = records;
            send(Customers.of(3, PEOPLE, 6_000).events());
            await().atMost(DONE_MAX).until(() -> resolved() > before);
            frozen.freeze();

            try (ResolverProcess _ = resolver(patience)) {
                await().atMost(DONE_MAX).until(() -> resolved() == records);
                send(Customers.of(4, PEOPLE, 1_000).events());
                frozen.thaw();

                awaitAllAndCheck();
                assertThat(frozen.isAlive()).isTrue();
            }
        }
    }

    @Test
    @Order(4)
    void theSameEventsTwiceAndShuffledChangeNothing() throws Exception {
        long events = count("MATCH (e:Event) RETURN count(e) AS n");
        Set<Set<String>> people = people();
        List<CanonicalEvent> again = new ArrayList<>(sent);
        Collections.shuffle(again, new Random(5));

        try (ResolverProcess _ = resolver()) {
            produce(again);
            await().atMost(DONE_MAX).until(() -> resolved() == records);
        }

        assertThat(count("MATCH (e:Event) RETURN count(e) AS n")).isEqualTo(events);
        assertThat(people()).isEqualTo(people);
        checkBalance();
        assertThat(count("MATCH (c:Counter) RETURN sum(c.duplicates) AS n")).isEqualTo(again.size());
    }

    @Test
    @Order(5)
    void threeResolversOnSharedPeopleEndAsOne() throws Exception {
        Path log = Path.of("target", "resolver-processes.log");
        long logged = Files.size(log);
        try (ResolverProcess first = resolver("--selfsame.resolver.batch-size-max=100");
                ResolverProcess second = resolver("--selfsame.resolver.batch-size-max=100");
                ResolverProcess third = resolver("--selfsame.resolver.batch-size-max=100")) {
            send(Customers.of(6, 200, 8_000).events());

            awaitAllAndCheck();

            assertThat(List.of(first, second, third)).allMatch(ResolverProcess::isAlive);
        }
        assertThat(Files.readString(log).substring(Math.toIntExact(logged))).doesNotContain(" ERROR ");
    }

    /** Undos, out of order, of whatever was merged so far, while events flow and the resolver is killed again and again. */
    @Test
    @Order(6)
    void aDayOfMergesUndosAndKillsIsAsItsEvidenceAndFactsSay() throws Exception {
        ActOnPeople acts = acts();
        SplittableRandom random = new SplittableRandom(7);
        int undone = 0;
        for (int hour = 0; hour < 6; hour++) {
            send(Customers.of(100 + hour, PEOPLE, 1_000).events());
            try (ResolverProcess resolver = resolver("--selfsame.resolver.batch-size-max=50")) {
                long before = resolved();
                await().atMost(DONE_MAX).until(() -> resolved() > before || resolved() == records);
                undone += undoSome(acts, random, 12);
                resolver.kill();
            }
        }
        try (ResolverProcess _ = resolver()) {
            await().atMost(DONE_MAX).until(() -> resolved() == records);
            await().atMost(DONE_MAX)
                    .until(() -> count("MATCH (i:Identifier) WHERE i.pendingSince > 0 RETURN count(i) AS n") == 0);
        }

        assertThat(undone).isGreaterThanOrEqualTo(60);
        assertThat(count("MATCH (c:Change {kind: 'MERGED'}) RETURN count(c) AS n"))
                .isGreaterThanOrEqualTo(200);
        Verification verified = new VerifyGraph(
                        Surveys.neo4j(driver, Surveys.Limits.DEFAULT),
                        System::currentTimeMillis,
                        VerifyGraph.Settings.DEFAULT)
                .verify(policy, (done, total) -> {});
        assertThat(verified.differences()).isEmpty();
        assertThat(verified.waiting() + verified.unsettled() + verified.leftOut())
                .isZero();
        checkBalance();
    }

    private ActOnPeople acts() {
        return new ActOnPeople(
                IdentityStores.neo4j(
                        driver,
                        new IdentityStores.Settings("steward", 1, Optional.empty(), Duration.ofMinutes(1), () -> {})),
                () -> policy,
                IdentityStores::mintPersonId,
                System::currentTimeMillis,
                new ResolutionLimits(200_000, 50));
    }

    /** How many of {@code wanted} could be: a merge that was parted since is not undone, and says so. */
    private int undoSome(ActOnPeople acts, SplittableRandom random, int wanted) {
        List<String> merges =
                run("MATCH (c:Change {kind: 'MERGED'}) WHERE c.undoneBy IS NULL RETURN c.id AS id ORDER BY id").stream()
                        .map(row -> row.get("id").asString())
                        .toList();
        int undone = 0;
        for (int attempt = 0; attempt < merges.size() && undone < wanted; attempt++) {
            Wish undo = new Wish.Undo(merges.get(random.nextInt(merges.size())));
            try {
                acts.act(new selfsame.resolution.Order(undo, "steward", "wrong", Optional.empty(), Optional.empty()));
                undone++;
            } catch (IdentityException.ActRefused refused) {
                assertThat(refused).hasMessageMatching("(?s).*(nothing left to undo|undone already).*");
            }
        }
        return undone;
    }

    private ResolverProcess resolver(String... properties) {
        return ResolverProcess.start(neo4j, kafka, Path.of("target", "resolver-processes.log"), properties);
    }

    private void send(List<CanonicalEvent> events) throws Exception {
        sent.addAll(events);
        produce(events);
    }

    /** Keyed by the first identifier, so that people meet across partitions. */
    private void produce(List<CanonicalEvent> events) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> acknowledged = events.stream()
                    .map(event -> producer.send(new ProducerRecord<>(
                            Topics.EVENTS, event.identifiers().getFirst().value(), event.encode())))
                    .toList();
            for (Future<RecordMetadata> one : acknowledged) {
                one.get();
            }
        }
        records += events.size();
    }

    private void awaitAllAndCheck() {
        await().atMost(DONE_MAX).until(() -> resolved() == records);
        await().atMost(DONE_MAX)
                .until(() -> count("MATCH (i:Identifier) WHERE i.pendingSince > 0 RETURN count(i) AS n") == 0);
        assertThat(count("MATCH (c:Counter) RETURN sum(c.rejected) AS n")).isZero();
        assertThat(count("MATCH (e:Event) RETURN count(e) AS n")).isEqualTo(sent.size());
        long now = System.currentTimeMillis();
        assertSame(people(), Customers.people(sent, policy, now));
        assertSame(links(), Customers.links(sent, policy, now));
        assertThat(count("MATCH (i:Identifier) RETURN sum(i.events) AS n"))
                .isEqualTo(sent.stream()
                        .mapToLong(event -> event.identifiers().size())
                        .sum());
        checkBalance();
    }

    /** Says what differs, and not the thousands that do not. */
    private static <T> void assertSame(Set<T> actual, Set<T> expected) {
        Set<T> tooMany = new HashSet<>(actual);
        tooMany.removeAll(expected);
        Set<T> missing = new HashSet<>(expected);
        missing.removeAll(actual);
        assertThat(tooMany)
                .describedAs("in the graph only; expected were %s", missing)
                .isEmpty();
        assertThat(missing).isEmpty();
    }

    /** received = applied + rejected + duplicate, with nothing in flight. */
    private void checkBalance() {
        assertThat(count("MATCH (c:Counter) RETURN sum(c.applied + c.rejected + c.duplicates) AS n"))
                .isEqualTo(records);
        assertThat(count("MATCH (c:Counter) RETURN sum(c.applied) AS n"))
                .isEqualTo(count("MATCH (e:Event) RETURN count(e) AS n"));
    }

    private long resolved() {
        try {
            return count("MATCH (p:Position) RETURN coalesce(sum(p.offset), 0) AS n");
        } catch (org.neo4j.driver.exceptions.Neo4jException away) {
            return -1;
        }
    }

    private long count(String cypher) {
        return run(cypher).getFirst().get("n").asLong();
    }

    private Set<Set<String>> people() {
        return run("MATCH (p:Person)<-[:BELONGS_TO]-(i) RETURN p.id AS id, collect(i.key) AS keys").stream()
                .map(row -> new TreeSet<>(row.get("keys").asList(Value::asString)))
                .collect(Collectors.toSet());
    }

    private Set<String> links() {
        return run("MATCH (a)-[l:LINKED]->(b) RETURN a.key + ' ' + b.key + ' ' + l.kind + ' ' + l.events"
                        + " + CASE WHEN l.held IS NULL THEN '' ELSE ' held' END AS link")
                .stream()
                .map(row -> row.get("link").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Record> run(String cypher) {
        try (var session = driver.session()) {
            return session.run(cypher).list();
        }
    }
}
