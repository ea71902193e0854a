package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import selfsame.wiring.PolicyInForce;
import tools.jackson.databind.JsonNode;

@ApiTest
class PolicyIT {

    private static final String POLICY = "{ policy { version text inForce appliedAt actor reason } }";
    private static final String NEXT = "namespaces: [{name: user_id, unique: true}, {name: boat}]";

    private static final String APPLY = """
            mutation($policy: String!, $reason: String!) { applyPolicy(policy: $policy, reason: $reason) {
              version inForce actor reason peopleLeft } }""";

    @Autowired
    private Driver driver;

    @Autowired
    private PolicyInForce inForce;

    @LocalServerPort
    private int port;

    @BeforeEach
    @AfterEach
    void noPolicyInTheGraph() {
        World.empty(driver);
        await(1);
    }

    @Test
    void theFileCountsWhileTheGraphHasNone() {
        JsonNode policy = analyst().data(POLICY).path("policy");

        assertThat(policy.path("version").asInt()).isEqualTo(1);
        assertThat(policy.path("text").asString()).contains("fanOutMax");
        assertThat(policy.path("appliedAt").isNull()).isTrue();
    }

    @Test
    void theHighestVersionInTheGraphCountsWithoutARestart() {
        write(2, NEXT);
        write(1, "namespaces: [{name: user_id}]");
        await(2);

        JsonNode policy = analyst().data(POLICY).path("policy");

        assertThat(policy.path("text").asString()).isEqualTo(NEXT);
        assertThat(policy.path("appliedAt").asString()).isEqualTo("1970-01-01T00:00:07.000Z");
        assertThat(policy.path("reason").asString()).isEqualTo("k***");
        assertThat(analyst()
                        .data("{ policy(version: 1) { text inForce } }")
                        .at("/policy/inForce")
                        .asBoolean())
                .isFalse();
        assertThat(analyst().classification("{ policy(version: 3) { text } }")).isEqualTo("NOT_FOUND");
        assertThat(analyst()
                        .data(
                                "{ sandbox(steps: [{event: {identifiers: [{namespace: \"boat\", value: \"b\"}]}}]) { error } }")
                        .at("/sandbox/0/error")
                        .isNull())
                .isTrue();
    }

    @Test
    void aStewardPutsTheNextVersionInForce() {
        write(1, "namespaces: [{name: user_id}]");
        World.empty(driver).identifier(1, 2, "user_id", "u1");
        write(1, "namespaces: [{name: user_id}]");
        driver.executableQuery("MATCH (p:Person) SET p.policyVersion = 1").execute();

        JsonNode applied = Api.as(port, "steward")
                .data(APPLY, Map.of("policy", NEXT, "reason", "boats sign up"))
                .path("applyPolicy");

        assertThat(applied.path("version").asInt()).isEqualTo(2);
        assertThat(applied.path("inForce").asBoolean()).isTrue();
        assertThat(applied.path("actor").asString()).isEqualTo("test");
        assertThat(applied.path("peopleLeft").asInt()).isEqualTo(1);
        assertThat(inForce.get().version()).isEqualTo(2);
        JsonNode change = analyst()
                .data(
                        "{ changes(kind: POLICY_APPLIED) { edges { node { kind actor reason policyVersion movedCount } } } }")
                .at("/changes/edges/0/node");
        assertThat(change.path("policyVersion").asInt()).isEqualTo(2);
        assertThat(change.path("reason").asString()).isEqualTo("b***");
    }

    @Test
    void aPolicyThatSaysAnotherVersionIsRefusedWithTheRightOne() {
        write(4, "namespaces: [{name: user_id}]");
        Map<String, String> applying = Map.of("policy", "version: 4\n" + NEXT, "reason", "boats");

        JsonNode refused = Api.as(port, "admin").ask(APPLY, applying).at("/errors/0");

        assertThat(refused.path("message").asString()).contains("says version 4", "the next is 5");
        assertThat(refused.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
        assertThat(analyst()
                        .ask(APPLY, applying)
                        .at("/errors/0/extensions/classification")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }

    private Api analyst() {
        return Api.as(port, "analyst");
    }

    private void write(int version, String text) {
        driver.executableQuery(
                        "CREATE (:Policy {version: $version, text: $text, appliedAt: 7000, actor: 'jane', reason: 'kiosks'})")
                .withParameters(Map.of("version", version, "text", text))
                .execute();
    }

    private void await(int version) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
        while (inForce.get().version() != version && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(inForce.get().version()).isEqualTo(version);
    }
}
