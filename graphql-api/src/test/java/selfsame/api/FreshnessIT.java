package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.id;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.position.HoldLatches;
import tools.jackson.databind.JsonNode;

@ApiTest
class FreshnessIT {

    private static final String FRESHNESS =
            "{ freshness { lastEventAt resolvedAt lagMs pendingAtMost decisionPending caughtUp } }";

    /** As a batch ends. */
    private static final HoldLatches LATCH = new HoldLatches(List.of("events-0"));

    @Autowired
    private Driver driver;

    @LocalServerPort
    private int port;

    private World world;

    @BeforeEach
    void jane() {
        world = World.empty(driver)
                .identifier(11, 1, "user_id", "jane")
                .identifier(12, 2, "user_id", "bob")
                .event("web/e1", "page_viewed", 7, 11)
                .position(0, 10)
                .position(1, 20);
    }

    @Test
    void anAnswerSaysHowNewItIsAndDoesNotMindThatTheBrokerIsAway() {
        assertThat(fresh("").toString()).isEqualTo("""
                        {"lastEventAt":"2026-01-01T00:00:07.000Z","resolvedAt":"2026-01-01T00:00:07.250Z","lagMs":150,\
                        "pendingAtMost":2147483647,"decisionPending":false,"caughtUp":true}""");
    }

    @Test
    void aDecisionThatIsPutOffIsSaid() {
        driver.executableQuery("MATCH (i:Identifier {key: 'user_id:jane'}) SET i.pendingSince = 1")
                .execute();

        var people = Api.as(port, "app").data("{ people { edges { node " + FRESHNESS + " } } }");

        assertThat(people.at("/people/edges/0/node/freshness/decisionPending").asBoolean())
                .isFalse();
        assertThat(people.at("/people/edges/1/node/freshness/decisionPending").asBoolean())
                .isTrue();
    }

    @Test
    void listsSayItToo() {
        var data = Api.as(port, "app").data("{ people { edges { node " + FRESHNESS + " } } }");

        assertThat(data.at("/people/edges/0/node/freshness/lastEventAt").isNull())
                .isTrue();
        assertThat(data.at("/people/edges/1/node/freshness/lagMs").asInt()).isEqualTo(150);
    }

    @Test
    void aTokenThatIsReachedIsNotWaitedFor() {
        assertThat(fresh(token("0:9,1:19")).path("caughtUp").asBoolean()).isTrue();
    }

    @Test
    void aTokenIsWaitedFor() {
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> fresh(token("0:10")));
        CompletableFuture.delayedExecutor(150, java.util.concurrent.TimeUnit.MILLISECONDS)
                .execute(() -> world.position(0, 11));

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5));
        assertThat(waiting.join().path("caughtUp").asBoolean()).isTrue();
    }

    /** Neo4j applies a commit record by record, indexes last, and a reader without locks may see the position before the person. */
    @Test
    void whatATokenStandsForIsThereWholeOnceItIsReached() {
        for (int round = 0; round < 12; round++) {
            int number = round;
            CompletableFuture<Void> committing = CompletableFuture.runAsync(() -> commitMuch(number));
            while (!fresh(token("0:" + (10 + number))).path("caughtUp").asBoolean()) {
                assertThat(committing).isNotCompletedExceptionally();
            }

            JsonNode late = Api.as(port, "app").data("""
                    { personByIdentifier(identifier: {name: {namespace: "user_id", value: "late%d"}}) { id } }""".formatted(number));

            assertThat(late.path("personByIdentifier").isNull())
                    .as("round %d: reached, and not there", number)
                    .isFalse();
            committing.join();
            driver.executableQuery("MATCH (filler:Identifier) WHERE filler.key STARTS WITH 'cookie:' DELETE filler")
                    .execute();
        }
    }

    private void commitMuch(int number) {
        Map<String, Object> parameters =
                Map.of("number", number, "id", id(100 + number), "person", id(200 + number), "offset", 11 + number);
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                transaction.run("""
                        MATCH (position:Position {key: 'events-0'})
                        SET position.offset = $offset
                        WITH position
                        CALL (position) { UNWIND range(1, 10000) AS n
                            CREATE (:Identifier {id: $id + n, key: 'cookie:' + $number + '-' + n, lastSeenAt: n}) }
                        CREATE (late:Identifier {id: $id, key: 'user_id:late' + $number, namespace: 'user_id',
                            value: 'late' + $number, firstSeenAt: 1, lastSeenAt: 1, events: 0})
                        CREATE (late)-[:BELONGS_TO {since: 1}]->(person:Person
                            {id: $person, createdAt: 1, version: 1, updatedAt: 1, identifiers: 1})-[:ANCHORED_AT]->(late)""", parameters);
                CypherRunner.run(transaction, LATCH);
            });
        }
    }

    /** It holds the latch to the end of its commit, at which another one need not have ended. */
    @Test
    void aTokenIsReachedOnceItsBatchHasLetGo() {
        try (Session session = driver.session();
                Transaction batch = session.beginTransaction()) {
            CypherRunner.run(batch, LATCH);
            world.position(0, 1_000); // which no other test reaches: what was seen whole is not waited for again

            assertThat(fresh(token("0:999")).path("caughtUp").asBoolean()).isFalse();

            batch.commit();
        }

        assertThat(fresh(token("0:999")).path("caughtUp").asBoolean()).isTrue();
    }

    @Test
    void aWaitHasAnEndAndThenSaysSo() {
        assertThat(fresh(token("2:0")).path("caughtUp").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "", "0", "a:b", "0:1,", "0:99999999999999999999"})
    void whatNoCollectorGaveOutIsABadRequest(String text) {
        String token = text.startsWith("%") ? text : token(text);

        assertThat(Api.as(port, "app")
                        .classification("{ person(id: \"%s\", after: \"%s\") { id } }".formatted(id(1), token)))
                .isEqualTo("BAD_REQUEST");
    }

    private JsonNode fresh(String token) {
        String after = token.isEmpty() ? "" : ", after: \"" + token + "\"";
        return Api.as(port, "app")
                .data("{ person(id: \"" + id(1) + "\"" + after + ") " + FRESHNESS + " }")
                .at("/person/freshness");
    }

    private static String token(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
