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
