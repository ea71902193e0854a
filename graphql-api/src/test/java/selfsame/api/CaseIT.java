package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import selfsame.policy.Policy;
import tools.jackson.databind.JsonNode;

/** Two mailboxes that are on too many records, as a steward's list. */
@ApiTest
class CaseIT {

    private static final String LIST = """
            { cases(%s) { edges { node { id reason state openedAt assignee verdict decidedBy reasonText act { kind }
              about { value } people(first: 10) { edges { node { id } } } links(first: 2) { edges { node { id held } } pageInfo { hasNextPage } } } }
              pageInfo { hasNextPage endCursor } } }""";

    @Autowired
    private Driver driver;

    @Autowired
    private Policy policy;

    @LocalServerPort
    private int port;

    @BeforeEach
    void twoMailboxesOfMany() {
        Resolving stream = new Resolving(driver, policy);
        for (int n = 0; n < 5; n++) {
            stream.seen("record:a" + n, "email:team@example.com").seen("record:b" + n, "email:info@example.com");
        }
    }

    @Test
    void casesAreListedWithWhatTheyAreAboutNow() {
        JsonNode first = list("first: 1");
        JsonNode next = list("state: OPEN, first: 1, after: \"%s\""
                .formatted(first.at("/pageInfo/endCursor").asString()));

        JsonNode newest = first.at("/edges/0/node");
        assertThat(newest.path("reason").asString()).isEqualTo("GENERIC");
        assertThat(newest.at("/about/0/value").asString()).isEqualTo("info@example.com");
        assertThat(newest.at("/people/edges")).hasSize(6);
        assertThat(newest.at("/links/edges/0/node/held").asString()).isEqualTo("GENERIC");
        assertThat(newest.at("/links/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(next.at("/edges/0/node/about/0/value").asString()).isEqualTo("team@example.com");
        assertThat(next.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(list("state: DECIDED").path("edges")).isEmpty();
    }

    @Test
    void casesAreAssignedAndFoundAgain() {
        List<String> ids = ids();

        steward()
                .data("mutation { assignCases(ids: [\"%s\"], assignee: \"ann\") { id assignee } }"
                        .formatted(ids.getFirst()));

        assertThat(Api.nodes(list("assignee: \"ann\""), "id")).containsExactly(ids.getFirst());
        assertThat(list("assignee: \"bob\"").path("edges")).isEmpty();
        assertThat(list("state: DECIDED, assignee: \"ann\"").path("edges")).isEmpty();
    }

    @Test
    void oneAnswerIsGivenToManyAndTheRefusedOnesSaySo() {
        List<String> ids = ids();

        JsonNode answer = steward().ask("""
                mutation { decideCases(ids: ["%s", "nobody", "%s"], verdict: DIFFERENT, reason: "Jane says: teams") {
                  id state verdict reasonText act { kind } } }""".formatted(ids.getFirst(), ids.getLast()), Map.of());

        assertThat(answer.at("/data/decideCases"))
                .hasSize(2)
                .allMatch(each -> each.path("state").asString().equals("DECIDED"));
        assertThat(answer.at("/data/decideCases/0/act/kind").asString()).isEqualTo("SEPARATED");
        assertThat(answer.path("errors")).hasSize(1);
        assertThat(answer.at("/errors/0/extensions/caseId").asString()).isEqualTo("nobody");

        JsonNode other = steward()
                .ask(
                        "mutation { decideCases(ids: [\"%s\"], verdict: SAME, reason: \"no\") { state verdict } }"
                                .formatted(ids.getFirst()),
                        Map.of());
        assertThat(other.at("/data/decideCases/0/verdict").asString()).isEqualTo("DIFFERENT");
        assertThat(other.at("/errors/0/extensions/code").asString()).isEqualTo("REFUSED");
        assertThat(Api.as(port, "analyst")
                        .data(LIST.formatted("state: DECIDED"))
                        .toString())
                .doesNotContain("Jane", "info@example.com")
                .contains("SEPARATED");
    }

    @Test
    void onlyStewardsDecideAndAppsSeeNothing() {
        String id = ids().getFirst();

        assertThat(Api.as(port, "app").classification("{ cases { edges { node { id } } } }"))
                .isEqualTo("FORBIDDEN");
        assertThat(Api.as(port, "analyst")
                        .classification("mutation { decideCases(ids: [\"%s\"], verdict: DEFER, reason: \"x\") { id } }"
                                .formatted(id)))
                .isEqualTo("FORBIDDEN");
        assertThat(Api.as(port, "analyst")
                        .classification("mutation { assignCases(ids: [\"%s\"]) { id } }".formatted(id)))
                .isEqualTo("FORBIDDEN");
    }

    private List<String> ids() {
        return Api.nodes(list("first: 10"), "id");
    }

    private JsonNode list(String arguments) {
        return steward().data(LIST.formatted(arguments)).path("cases");
    }

    private Api steward() {
        return Api.as(port, "steward");
    }
}
