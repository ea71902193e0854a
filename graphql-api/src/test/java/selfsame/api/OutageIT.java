package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static selfsame.api.Ids.id;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.data.neo4j.core.Neo4jClient;
import selfsame.api.reading.GraphReader;
import selfsame.identity.IdentityException;
import selfsame.local.Backend;

class OutageIT {

    @TempDir
    Path directory;

    @Test
    void whileTheGraphIsAwayNobodyIsToldThatThereIsNobody() {
        try (var neo4j = Backend.neo4j(directory.resolve("data")).start();
                var application = over(neo4j)) {
            int port = application.port();
            neo4j.kill();

            var answer = Api.as(port, "app").ask("{ person(id: \"%s\") { id } }".formatted(id(1)), Map.of());

            var error = answer.path("errors").get(0);
            assertThat(error.at("/extensions/classification").asString()).isEqualTo("INTERNAL_ERROR");
            assertThat(error.at("/extensions/retry").asBoolean()).isTrue();
            assertThat(error.path("message").asString())
                    .contains("retry", error.at("/extensions/errorId").asString());

            neo4j.start();
            assertThat(Api.as(port, "app")
                            .data("{ person(id: \"%s\") { id } }".formatted(id(1)))
                            .path("person")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void whoFindsAllConnectionsInUseIsToldToRetry() {
        try (var neo4j = Backend.neo4j(directory.resolve("data")).start();
                var application = over(
                        neo4j,
                        "spring.neo4j.pool.max-connection-pool-size=1",
                        "spring.neo4j.pool.connection-acquisition-timeout=3s")) {
            Api api = Api.as(application.port(), "app");
            String byId = "{ person(id: \"%s\") { id } }".formatted(id(1));
            String withFreshness = "{ person(id: \"%s\") { id freshness { resolvedAt } } }".formatted(id(1));
            assertThat(api.data(byId).path("person").isNull()).isTrue();

            try (var session = application.context().getBean(Driver.class).session();
                    var _ = session.beginTransaction()) {
                for (String query : List.of(byId, withFreshness)) {
                    var error = api.ask(query, Map.of()).path("errors").get(0);
                    assertThat(error.at("/extensions/retry").asBoolean()).isTrue();
                    assertThat(error.path("message").asString()).contains("too busy; retry");
                }
            }

            assertThat(api.data(withFreshness).path("person").isNull()).isTrue();
        }
    }

    @Test
    void aReadThatTheGraphEndedIsNotTriedAgainForNothing() {
        try (var neo4j = Backend.neo4j(directory.resolve("data")).start();
                var application = over(neo4j, "selfsame.api.reading.statement-max=1s")) {
            GraphReader graph = application.context().getBean(GraphReader.class);
            Neo4jClient client = application.context().getBean(Neo4jClient.class);
            String slow =
                    "UNWIND range(1, 100000) AS one UNWIND range(1, 100000) AS other RETURN max(one * other) AS most";

            assertThatThrownBy(() -> graph.inOneTransaction(
                            () -> client.query(slow).fetch().one()))
                    .isInstanceOf(IdentityException.TookTooLong.class)
                    .hasMessageContaining("with less at once");
        }
    }

    private static Application over(Backend neo4j, String... properties) {
        return Application.start(
                "",
                Stream.concat(
                                Stream.of(
                                        "spring.neo4j.uri=" + neo4j.boltUri(),
                                        "spring.neo4j.authentication.username=" + neo4j.user(),
                                        "spring.neo4j.authentication.password=" + neo4j.password()),
                                Arrays.stream(properties))
                        .toArray(String[]::new));
    }
}
