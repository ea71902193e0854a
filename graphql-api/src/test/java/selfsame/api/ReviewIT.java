package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.START;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import selfsame.policy.Policy;
import tools.jackson.databind.JsonNode;

/** Merges which passed every guardrail still meet a steward's eye. */
@ApiTest
class ReviewIT {

    private static final long DAY = 86_400_000;

    @Autowired
    private Driver driver;

    @Autowired
    private Policy policy;

    @LocalServerPort
    private int port;

    private Resolver resolver;

    /** Three merges: two people by a device seen once, a cookie by proof, a record by an address seen twice. */
    @BeforeEach
    void threeMerges() {
        World.empty(driver);
        resolver = new Resolver(driver, policy).at(START);
        resolver.seen(START - 60 * DAY, "user_id:jane", "email:jane@example.com")
                .seen(START - DAY, "loyalty_id:l1", "phone:+15550100")
                .seen(START - DAY, "cookie:c1")
                .seen(START - DAY, "record:r1")
                .authenticated(START - 50 * DAY, "user_id:jane", "cookie:c1")
                .seen(START - 40 * DAY, "record:r1", "email:jane@example.com")
                .seen(START - 40 * DAY, "record:r1", "email:jane@example.com")
                .seen(START, "phone:+15550100", "email:jane@example.com")
                .seen(START, "phone:+15550100", "email:jane@example.com");
    }

    @Test
    void theRiskiestComeFirstPageByPage() {
        JsonNode all = risky("first: 10");
        JsonNode one = risky("first: 1");
        JsonNode rest = risky("first: 10, after: \"%s\""
                .formatted(one.at("/pageInfo/endCursor").asString()));

        List<Double> risks = all.path("edges")
                .valueStream()
                .map(edge -> edge.at("/node/risk").asDouble())
                .toList();
        assertThat(risks).hasSizeGreaterThanOrEqualTo(3).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(risks).allSatisfy(risk -> assertThat(risk).isBetween(0.0, 1.0));
        assertThat(all.at("/edges/0/node/because").toString()).contains("phone");
        assertThat(Api.nodes(all, "kind")).containsOnly("MERGED");
        assertThat(Api.nodes(rest, "id"))
                .isEqualTo(Api.nodes(all, "id").subList(1, Api.nodes(all, "id").size()));
    }

    @Test
    void whatAStewardMarkedIsOffTheListWithWhoAndWhen() {
        String id = Api.nodes(risky("first: 1"), "id").getFirst();

        JsonNode marked = mark(Api.as(port, "steward"), id, "looks right to me").at("/markReviewed/0");
        JsonNode again = mark(Api.as(port, "admin"), id, "another").at("/markReviewed/0");

        assertThat(marked.path("reviewed").asBoolean()).isTrue();
        assertThat(marked.at("/review/by").asString()).isEqualTo("test");
        assertThat(marked.at("/review/at").asString()).isNotEmpty();
        assertThat(again.at("/review/note").asString()).isEqualTo("looks right to me");
        assertThat(Api.nodes(risky("first: 10"), "id")).doesNotContain(id);
        assertThat(Api.as(port, "analyst")
                        .data("{ change(id: \"%s\") { review { note } } }".formatted(id))
                        .at("/change/review/note")
                        .asString())
                .isEqualTo("l***");
    }

    @Test
    void onlyStewardsMarkAndAllOrNone() {
        String id = Api.nodes(risky("first: 1"), "id").getFirst();

        assertThat(Api.as(port, "analyst")
                        .classification("mutation { markReviewed(changeIds: [\"%s\"]) { id } }".formatted(id)))
                .isEqualTo("FORBIDDEN");
        assertThat(Api.as(port, "steward")
                        .classification(
                                "mutation { markReviewed(changeIds: [\"%s\", \"none\"]) { id } }".formatted(id)))
                .isEqualTo("NOT_FOUND");
        assertThat(Api.as(port, "steward").classification("mutation { markReviewed(changeIds: []) { id } }"))
                .isEqualTo("BAD_REQUEST");
        assertThat(Api.nodes(risky("first: 1"), "id")).containsExactly(id);
    }

    @Test
    void anUndoneMergeNamesItsUndo() {
        String id = Api.nodes(risky("first: 1"), "id").getFirst();
        String undo = resolver.at(START + DAY).undo(id);

        JsonNode change = Api.as(port, "analyst")
                .data("{ change(id: \"%s\") { undoneBy { id kind undoneBy { id } } } }".formatted(id))
                .at("/change/undoneBy");

        assertThat(change.path("id").asString()).isEqualTo(undo);
        assertThat(change.path("kind").asString()).isEqualTo("UNDONE");
        assertThat(change.path("undoneBy").isNull()).isTrue();
    }

    private JsonNode risky(String page) {
        return Api.as(port, "analyst")
                .data(
                        "{ changes(orderBy: RISK, reviewed: false, %s) { edges { node { id kind risk because { a { namespace } b { namespace } } } } pageInfo { endCursor } } }"
                                .formatted(page))
                .path("changes");
    }

    private static JsonNode mark(Api steward, String id, String note) {
        return steward.data(
                "mutation($ids: [ID!]!, $note: String) { markReviewed(changeIds: $ids, note: $note) { id reviewed review { by at note } } }",
                Map.of("ids", List.of(id), "note", note));
    }
}
