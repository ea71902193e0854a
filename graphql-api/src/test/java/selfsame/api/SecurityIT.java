package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.id;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class SecurityIT {

    private static final String PERSON = "{ person(id: \"" + id(999_999) + "\") { id } }";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Test
    void withoutATokenThereIsAProblem() {
        HttpResponse<String> answer = Api.send(HttpRequest.newBuilder(new Api(port, "").uri("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(answer.body()).contains("\"status\":401", "bearer token");
    }

    @Test
    void aTokenMustBeSignedByTheIssuerAndNotBeOver() {
        assertThat(status(Tokens.signedByAnother("admin"))).isEqualTo(401);
        assertThat(status(Tokens.endingIn(Duration.ofHours(-1), "admin"))).isEqualTo(401);
        assertThat(status("nonsense")).isEqualTo(401);
        assertThat(status(Tokens.of("admin"))).isEqualTo(200);
    }

    @Test
    void rolesMayWhatTheyAreFor() {
        for (String query : new String[] {
            "{ changes { edges { node { id } } } }",
            "{ heldLinks { edges { node { id } } } }",
            "{ graph(personId: \"%s\") { truncated } }".formatted(id(999_999))
        }) {
            assertThat(Api.as(port, "app").classification(query)).isEqualTo("FORBIDDEN");
            assertThat(Api.as(port, "analyst").ask(query, Map.of()).toString()).doesNotContain("FORBIDDEN");
        }
        for (String role : new String[] {"app", "analyst", "steward", "admin"}) {
            assertThat(Api.as(port, role).data(PERSON).path("person").isNull()).isTrue();
        }
    }

    @Test
    void aTokenWithoutAKnownRoleMayNothing() {
        assertThat(Api.as(port).classification(PERSON)).isEqualTo("FORBIDDEN");
        assertThat(Api.as(port, "janitor").classification(PERSON)).isEqualTo("FORBIDDEN");
    }

    @Test
    void introspectionIsForThoseWithAToken() {
        assertThat(Api.as(port, "app")
                        .data("{ __schema { queryType { name } } }")
                        .toString())
                .contains("\"name\":\"Query\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphiql",
                "/graphiql/index.html",
                "/webjars/react/18.3.1/package.json",
                "/actuator/health",
                "/error"
            })
    void nothingElseIsServed(String path) {
        assertThat(Api.as(port, "admin").get(path).statusCode()).isEqualTo(403);
        assertThat(Api.send(HttpRequest.newBuilder(new Api(port, "").uri(path))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void healthAndMetricsHaveAPortOfTheirOwn() {
        Api management = new Api(managementPort, "none");

        HttpResponse<String> health = Api.send(HttpRequest.newBuilder(management.uri("/actuator/health")));
        HttpResponse<String> metrics = Api.send(HttpRequest.newBuilder(management.uri("/actuator/prometheus")));

        assertThat(health.body()).contains("\"status\":\"UP\"", "neo4j");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(Api.send(HttpRequest.newBuilder(management.uri("/actuator/env")))
                        .statusCode())
                .isIn(401, 404);
    }

    private int status(String token) {
        return new Api(port, token).post("{\"query\":\"{ __typename }\"}").statusCode();
    }
}
