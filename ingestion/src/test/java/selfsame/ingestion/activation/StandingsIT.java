package selfsame.ingestion.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import selfsame.ingestion.outbox.Graph;
import selfsame.ingestion.outbox.Lease;
import selfsame.local.Backends;
import selfsame.policy.Policy;
import selfsame.profile.Behaviour;
import selfsame.profile.Particulars;
import selfsame.profile.Summary;
import selfsame.profile.SummaryBytes;
import selfsame.segment.Segments;
import selfsame.wiring.GraphSchema;
import selfsame.wiring.PolicyReader;
import selfsame.wiring.SegmentsReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On a real Neo4j, with people put there by hand. */
class StandingsIT {

    private static final Policy POLICY = PolicyReader.read("""
            namespaces: [{name: user_id, unique: true}]
            profile:
              journeys:
                - {name: cart, start: added, goal: ordered, abandonAfter: 3s}
            """);
    private static final Segments SEGMENTS = SegmentsReader.read("""
            segments:
              - {name: left_cart, when: {journey: {name: cart, is: abandoned}}}
              - {name: here, when: {seenWithin: 10s}}
              - {name: buyers, when: {count: {type: ordered}}}
            """);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Driver driver;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private LookAtPeople people;
    private long now;
    private String ann = "";
    private String bob = "";

    @BeforeAll
    static void open() {
        Backends backends = Backends.shared();
        driver = GraphDatabase.driver(backends.boltUri(), AuthTokens.basic(backends.user(), backends.password()));
        GraphSchema.migrate(driver);
    }

    @AfterAll
    static void close() {
        driver.close();
    }

    @BeforeEach
    void twoPeople() {
        people = new LookAtPeople(driver, () -> POLICY, SEGMENTS, 1, meters);
        now = System.currentTimeMillis();
        ann = person();
        bob = person();
    }

    @AfterEach
    void forget() {
        run("MATCH (standing:Standing) DELETE standing");
        run("MATCH (row:Outbox) DELETE row");
    }

    @Test
    void peopleEnterAndLeaveAsThingsHappenAndAsTimePasses() {
        remember(ann, "ordered", now);
        look(ann);
        now += 11_000;
        look(ann);

        assertThat(told(ann)).containsExactly("segment.entered buyers", "segment.entered here", "segment.left here");
        assertThat(segments(ann)).containsExactly("buyers");
    }

    @Test
    void looksAgainWithoutAnythingNewTellNothing() {
        remember(ann, "added", now - 60_000);

        look(ann);
        look(ann);
        new LookAtPeople(driver, () -> POLICY, SEGMENTS, 1, meters).look(Map.of(ann, Because.RULES), now);

        assertThat(told(ann)).containsExactly("segment.entered left_cart", "journey.abandoned cart");
    }

    @Test
    void journeyIsAbandonedInTimeWithoutAnEventAlsoAfterARestart() {
        remember(ann, "added", now);
        look(ann);
        Worker first = timer();
        first.start();
        Worker second = timer();
        second.start();
        first.stop();

        await().atMost(PATIENCE).until(() -> told(ann).contains("journey.abandoned cart"));
        long late = System.currentTimeMillis() - (now + 3_000);
        second.stop();

        assertThat(late).isBetween(0L, 2_000L);
        assertThat(told(ann)).containsOnlyOnce("journey.abandoned cart");
        assertThat(segments(ann)).contains("left_cart");
    }

    @Test
    void newRulesAreAppliedToEverybodyOnce() {
        remember(ann, "ordered", now - 60_000);
        run("MATCH (sweep:Sweep) DELETE sweep");

        Worker timer = timer();
        timer.start();
        await().atMost(PATIENCE).until(() -> segments(ann).contains("buyers"));
        await().atMost(PATIENCE)
                .until(() -> driver.executableQuery("MATCH (sweep:Sweep {done: true}) RETURN sweep")
                                .execute()
                                .records()
                                .size()
                        == 1);
        timer.stop();

        assertThat(told(ann)).containsExactly("segment.entered buyers");
        assertThat(lastOf(ann).path("because").asString("")).isEqualTo("rules");
    }

    @Test
    void mergeCorrectsSegmentsAndTellsNoJourneyTwice() {
        remember(ann, "ordered", now - 120_000);
        remember(bob, "added", now - 60_000);
        look(ann);
        look(bob);

        move(bob, ann);
        people.look(Map.of(bob, new Because(Because.Reason.MERGED, Optional.of("c1"))), now);

        assertThat(told(bob))
                .containsExactly("segment.entered left_cart", "journey.abandoned cart", "segment.left left_cart");
        assertThat(told(ann)).containsExactly("segment.entered buyers", "segment.entered left_cart");
        assertThat(lastOf(bob).path("into").asString("")).isEqualTo(ann);
        assertThat(lastOf(ann).path("because").asString("")).isEqualTo("merged");
        assertThat(lastOf(ann).path("changeId").asString("")).isEqualTo("c1");
    }

    @Test
    void splitGivesEachHisOwnAndTellsNoJourneyTwice() {
        mergeCorrectsSegmentsAndTellsNoJourneyTwice();

        move(bob, bob);
        run("""
                MATCH (part:Person {id: $part}), (origin:Person {id: $origin})
                CREATE (part)<-[:INVOLVED {role: 'SURVIVOR', person: $part, version: 3}]-(change:Change {id: randomUUID(), kind: 'SPLIT'})
                CREATE (change)-[:INVOLVED {role: 'ORIGIN', person: $origin, version: 3}]->(origin)
                """, Map.of("part", bob, "origin", ann));
        Because split = new Because(Because.Reason.SPLIT, Optional.of("c2"));
        people.look(new TreeMap<>(Map.of(ann, split, bob, split)), now);

        assertThat(segments(ann)).containsExactly("buyers");
        assertThat(segments(bob)).containsExactly("left_cart");
        assertThat(told(ann)).doesNotContain("journey.abandoned cart");
        assertThat(told(bob)).containsOnlyOnce("journey.abandoned cart");
    }

    @Test
    void consentIsWithdrawnByAContradictionToo() {
        consent(ann, true);
        look(ann);
        consent(bob, false);
        look(bob);

        move(bob, ann);
        look(ann);

        assertThat(told(ann)).contains("consent.withdrawn ads");
        assertThat(told(bob)).doesNotContain("consent.withdrawn ads");
    }

    @Test
    void oneWhoCannotBeReadHoldsUpNobodyElse() {
        List<String> others = new ArrayList<>();
        Map<String, Because> asked = new TreeMap<>();
        for (int n = 0; n < 7; n++) {
            others.add(person());
            remember(others.getLast(), "ordered", now);
        }
        run("MATCH (i:Identifier {id: $id}) SET i.summary = $summary", Map.of("id", ann, "summary", new byte[] {1, 9, 9
        }));
        others.forEach(one -> asked.put(one, Because.EVENT));
        asked.put(ann, Because.EVENT);

        people.look(asked, now);
        people.look(Map.of(ann, Because.EVENT), now);

        assertThat(others).allSatisfy(one -> assertThat(segments(one)).contains("buyers"));
        assertThat(told(ann)).isEmpty();
        assertThat(meters.counter("selfsame.activation.set.aside").count()).isEqualTo(2);
        assertThat(dueAt(ann)).isEqualTo(now + Duration.ofHours(1).toMillis());
        remember(ann, "ordered", now);
        look(ann);
        assertThat(segments(ann)).contains("buyers");
    }

    private static long dueAt(String person) {
        return driver.executableQuery("MATCH (standing:Standing {personId: $id}) RETURN standing.dueAt AS dueAt")
                .withParameters(Map.of("id", person))
                .execute()
                .records()
                .getFirst()
                .get("dueAt")
                .asLong();
    }

    private void look(String person) {
        people.look(Map.of(person, Because.EVENT), now);
    }

    private Worker timer() {
        ActivationProperties properties = new ActivationProperties(
                true, "unused", 100, Duration.ofMillis(100), Duration.ofMillis(600), Duration.ofMillis(200));
        Graph graph = new Graph(driver);
        Lease lease = new Lease(
                graph, "timer-of-test", UUID.randomUUID().toString(), properties.leaseTime(), InstantSource.system());
        return new Worker(
                "timer",
                new StandingTimer(graph, lease, people, properties, InstantSource.system()),
                properties.retryInterval());
    }

    private static String person() {
        String id = UUID.randomUUID().toString();
        run("""
                CREATE (i:Identifier {id: $id, key: 'user_id:' + $id, namespace: 'user_id', value: $id})-[:BELONGS_TO]->
                  (p:Person {id: $id, identifiers: 1, version: 1, createdAt: 0})-[:ANCHORED_AT]->(i)
                """, Map.of("id", id));
        return id;
    }

    private static void move(String identifier, String person) {
        run("""
                MATCH (i:Identifier {id: $identifier})-[old:BELONGS_TO]->() DELETE old
                WITH i MATCH (p:Person {id: $person}) CREATE (i)-[:BELONGS_TO]->(p)
                """, Map.of("identifier", identifier, "person", person));
    }

    private static void remember(String identifier, String type, long at) {
        remember(identifier, new Behaviour("shop/" + UUID.randomUUID(), "shop", type, at, Particulars.NONE));
    }

    private void consent(String identifier, boolean given) {
        Particulars particulars = new Particulars(
                Optional.empty(), Map.of(), List.of(), new TreeMap<>(), new TreeMap<>(Map.of("ads", given)));
        remember(identifier, new Behaviour("shop/" + UUID.randomUUID(), "shop", "seen", now, particulars));
    }

    private static void remember(String identifier, Behaviour behaviour) {
        byte[] summary = SummaryBytes.write(Summary.of(List.of(behaviour)));
        run("MATCH (i:Identifier {id: $id}) SET i.summary = $summary", Map.of("id", identifier, "summary", summary));
    }

    private static List<String> segments(String person) {
        return driver
                .executableQuery("MATCH (m:Membership {personId: $id}) RETURN m.segment AS name ORDER BY name")
                .withParameters(Map.of("id", person))
                .execute()
                .records()
                .stream()
                .map(row -> row.get("name").asString())
                .toList();
    }

    private static List<String> told(String person) {
        return events(person).stream()
                .map(event -> event.path("type").asString("").replace("selfsame.", "")
                        + ' '
                        + event.path("data")
                                .path("segment")
                                .asString(event.path("data")
                                        .path("journey")
                                        .asString(event.path("data")
                                                .path("purpose")
                                                .asString(""))))
                .toList();
    }

    private static JsonNode lastOf(String person) {
        return events(person).getLast().path("data");
    }

    private static List<JsonNode> events(String person) {
        List<JsonNode> events = new ArrayList<>();
        driver.executableQuery("MATCH (row:Outbox) RETURN row.records AS records ORDER BY row.id")
                .execute()
                .records()
                .forEach(row -> JsonMapper.shared()
                        .readTree(row.get("records").asString())
                        .forEach(record -> {
                            if (record.path("key").asString("").equals(person)) {
                                events.add(record.path("value"));
                            }
                        }));
        return events;
    }

    private static void run(String cypher) {
        run(cypher, Map.of());
    }

    private static void run(String cypher, Map<String, Object> parameters) {
        driver.executableQuery(cypher).withParameters(parameters).execute();
    }
}
