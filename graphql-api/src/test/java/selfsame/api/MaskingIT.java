package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.id;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import selfsame.api.World.Involved;
import tools.jackson.databind.JsonNode;

@ApiTest
class MaskingIT {

    private static final String QUERY = """
            { person(id: "%s") {
              identifiers { edges { node { id namespace value } } }
              trail { edges { node { id type channel properties identifiers { value } } } }
              history { edges { node { reason actor because { a { value } b { value } } } } } } }""".formatted(id(1));

    @Autowired
    private Driver driver;

    @LocalServerPort
    private int port;

    @BeforeEach
    void jane() {
        World.empty(driver)
                .identifier(11, 1, "user_id", "jane")
                .identifier(12, 1, "email", "jane@example.com")
                .event("web/e1", "page_viewed", 1, 11, 12)
                .link(51, 11, 12, "OBSERVED")
                .change(101, "CREATED", 2, List.of(51), new Involved(1, 1, "SURVIVOR"));
    }

    @Test
    void anAnalystSeesIdsAndNoPersonalData() {
        JsonNode person = Api.as(port, "analyst").data(QUERY).path("person");

        assertThat(person.path("identifiers").toString())
                .contains(id(11), id(12), "\"value\":\"j***\"")
                .doesNotContain("jane");
        assertThat(person.path("trail").toString())
                .contains(
                        "web/e1",
                        "page_viewed",
                        "\"channel\":\"web\"",
                        "{\"city\":\"U***\",\"total\":\"***\",\"cart\":[\"t***\"]}")
                .doesNotContain("jane", "Ulm", "12", "tea");
        assertThat(person.path("history").toString())
                .contains("\"reason\":\"a***\"", "resolver")
                .doesNotContain("jane", "Jane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "steward", "admin"})
    void theOthersSeeWhatIsThere(String role) {
        assertThat(Api.as(port, role).data(QUERY).toString())
                .contains("jane@example.com", "\"city\":\"Ulm\",\"total\":12", "asked by Jane")
                .doesNotContain("***");
    }

    @Test
    void aRoleOfMoreSeesMore() {
        assertThat(Api.as(port, "analyst", "app").data(QUERY).toString()).doesNotContain("***");
    }
}
