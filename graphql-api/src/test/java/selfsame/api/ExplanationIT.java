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

@ApiTest
class ExplanationIT {

    private static final String QUERY = """
            query($a: IdentifierInput!, $b: IdentifierInput!) { question(a: $a, b: $b) {
              samePerson independentPaths wouldJoin
              path { kind evidence a { namespace value } b { namespace value } events(first: 1) { edges { node { id properties } } pageInfo { hasNextPage endCursor } } }
              weakest { kind a { namespace } b { namespace } }
              heldLinks { held a { namespace value } b { namespace value } witness { value } }
              guardrails { reason witness { id value } }
              retractions { id a { value } b { value } reason change { kind } }
              separations { id author reason from change { id kind }
                sides { identifiers(first: 1) { edges { node { id value } } pageInfo { hasNextPage } } } } } }""";

    @Autowired
    private Driver driver;

    @Autowired
    private Policy policy;

    @LocalServerPort
    private int port;

    private Resolver resolver;

    /** Jane with a device; Bob, who signed in on that device too; a stranger with a cookie. */
    @BeforeEach
    void janeAndBobShareADevice() {
        World.empty(driver);
        resolver = new Resolver(driver, policy).at(1_000_000);
        resolver.authenticated(1_000, "user_id:jane", "email:jane@example.com")
                .authenticated(2_000, "user_id:jane", "email:jane@example.com", "record:shop/1")
                .seen(3_000, "user_id:jane", "device_id:d1")
                .authenticated(4_000, "user_id:bob", "email:bob@example.com")
                .seen(5_000, "user_id:bob", "device_id:d1")
                .seen(6_000, "user_id:bob", "email:jane@example.com")
                .seen(7_000, "cookie:c1");
    }

    @Test
    void whyShowsTheStrongestPathItsWeakestLinkAndTheEventsBehindEach() {
        JsonNode why = ask("why", "user_id:jane", "email:jane@example.com");

        assertThat(why.path("samePerson").asBoolean()).isTrue();
        assertThat(why.path("path")).hasSize(1);
        assertThat(why.at("/path/0/kind").asString()).isEqualTo("AUTHENTICATED");
        assertThat(why.at("/path/0/evidence").asInt()).isEqualTo(2);
        assertThat(why.at("/path/0/events/edges/0/node/id").asString()).isEqualTo("web/e2");
        assertThat(why.at("/path/0/events/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(why.at("/weakest/kind").asString()).isEqualTo("AUTHENTICATED");
        assertThat(why.path("independentPaths").asInt()).isEqualTo(2);
        assertThat(why.path("wouldJoin").isNull()).isTrue();
    }

    @Test
    void whyNotShowsHeldLinksByWayOfTheDeviceWithTheirWitnesses() {
        JsonNode whyNot = ask("whyNot", "user_id:jane", "user_id:bob");

        assertThat(whyNot.path("samePerson").asBoolean()).isFalse();
        assertThat(whyNot.path("heldLinks").toString()).contains("UNIQUE", "AMBIGUOUS", "\"value\":\"d***\"");
        assertThat(whyNot.path("heldLinks")).hasSize(3);
        assertThat(whyNot.path("guardrails").toString()).contains("UNIQUE");
        assertThat(whyNot.path("wouldJoin").asString())
                .startsWith("Only a steward's confirmation that user_id ")
                .doesNotContain("jane", "bob");
    }

    @Test
    void whatWouldJoinIsTheLeastThatDoes() {
        assertThat(ask("whyNot", "user_id:jane", "cookie:c1").path("wouldJoin").asString())
                .startsWith("One more event that carries both cookie ");

        resolver.at(2_000_000_000_000L).seen(1_999_999_000_000L, "user_id:carl");

        assertThat(ask("whyNot", "device_id:d1", "user_id:carl")
                        .path("wouldJoin")
                        .asString())
                .startsWith("Only a steward's confirmation that device_id ");
    }

    @Test
    void aSeparationIsShownListedAndInTheWay() {
        resolver.seen(8_000, "record:shop/2", "device_id:d2");
        driver.executableQuery("MATCH (:Identifier {key: 'record:shop/2'})-[l:LINKED]-() SET l.kind = 'CONFIRMED'")
                .execute();
        separate("s-1", "record:shop/2", "cookie:c1");

        JsonNode whyNot = ask("whyNot", "record:shop/2", "cookie:c1");
        JsonNode notThemselves = ask("whyNot", "device_id:d2", "cookie:c1");
        JsonNode listed = Api.as(port, "steward")
                .data(
                        "{ separations { edges { node { id author reason sides { identifiers { edges { node { value } } } } } } } }")
                .path("separations");

        assertThat(Api.nodes(listed, "id")).containsExactly("s-1");
        assertThat(listed.toString()).contains("shop/2", "c1", "asked by Jane");
        assertThat(whyNot.at("/separations/0/id").asString()).isEqualTo("s-1");
        assertThat(whyNot.path("guardrails").toString()).contains("SEPARATED");
        assertThat(whyNot.path("wouldJoin").asString()).contains("it would end separation s-1");
        assertThat(notThemselves.path("wouldJoin").asString()).contains("end separation s-1 first");
    }

    @Test
    void aRetractedPairIsShown() {
        driver.executableQuery("""
                MATCH (a:Identifier {key: 'cookie:c1'}), (b:Identifier {key: 'user_id:jane'})
                CREATE (f:Fact {id: 'r-1', kind: 'RETRACTED', begunBy: 'x', from: 5, author: 'steward:s', reason: 'because of Jane'})
                CREATE (f)-[:SPEAKS_OF {side: 'LEFT'}]->(a) CREATE (f)-[:SPEAKS_OF {side: 'RIGHT'}]->(b)""").execute();

        JsonNode whyNot = ask("whyNot", "user_id:jane", "cookie:c1");

        assertThat(whyNot.at("/retractions/0/id").asString()).isEqualTo("r-1");
        assertThat(whyNot.at("/retractions/0/a/value").asString()).isEqualTo("c***");
        assertThat(whyNot.at("/retractions/0/reason").asString()).isEqualTo("b***");
    }

    @Test
    void theOtherQuestionIsAnsweredToo() {
        assertThat(ask("whyNot", "user_id:jane", "email:jane@example.com")
                        .path("samePerson")
                        .asBoolean())
                .isTrue();
        assertThat(ask("why", "user_id:jane", "user_id:bob").path("samePerson").asBoolean())
                .isFalse();
        assertThat(ask("why", "user_id:jane", "user_id:jane").toString())
                .contains("\"samePerson\":true", "\"independentPaths\":0", "\"path\":[]");
    }

    @Test
    void whoIsNotThereIsNotFound() {
        assertThat(
                        Api.as(port, "analyst")
                                .classification(
                                        "{ why(a: {id: \"nobody\"}, b: {name: {namespace: \"user_id\", value: \"jane\"}}) { samePerson } }"))
                .isEqualTo("NOT_FOUND");
        assertThat(Api.as(port, "app").classification("{ separations { edges { node { id } } } }"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void anAnalystReadsNoPersonalData() {
        separate("s-1", "user_id:jane", "user_id:bob");

        String all = List.of(
                        ask("why", "user_id:jane", "email:jane@example.com"),
                        ask("whyNot", "user_id:jane", "user_id:bob"))
                .toString();

        assertThat(all).contains("j***").doesNotContain("jane", "bob", "Jane", "Ulm");
    }

    private void separate(String id, String left, String right) {
        driver.executableQuery("""
                MATCH (a:Identifier {key: $left}), (b:Identifier {key: $right})
                CREATE (c:Change {id: $id + '-change', kind: 'SEPARATED', at: 5, actor: 'steward:s', policyVersion: 1, movedCount: 0, reviewed: false})
                CREATE (f:Fact {id: $id, kind: 'APART', begunBy: c.id, from: 5, author: 'steward:s', reason: 'asked by Jane'})
                CREATE (f)-[:SPEAKS_OF {side: 'LEFT'}]->(a) CREATE (f)-[:SPEAKS_OF {side: 'RIGHT'}]->(b)""")
                .withParameters(Map.of("id", id, "left", left, "right", right))
                .execute();
    }

    private JsonNode ask(String question, String a, String b) {
        return Api.as(port, "analyst")
                .data(QUERY.replace("question(", question + "("), Map.of("a", name(a), "b", name(b)))
                .path(question);
    }

    private static Map<String, ?> name(String key) {
        int colon = key.indexOf(':');
        return Map.of("name", Map.of("namespace", key.substring(0, colon), "value", key.substring(colon + 1)));
    }
}
