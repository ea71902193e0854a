package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class SandboxIT {

    private static final String QUERY = """
            query($policy: String, $steps: [SandboxStep!]!) { sandbox(policy: $policy, steps: $steps) {
              error
              people { id formerIds identifiers { id namespace value } eventIds }
              heldLinks { held a { value } b { value } witness { value } }
              changes { id kind movedCount } } }""";

    private static final String EVERYTHING = """
            query($steps: [SandboxStep!]!) { sandbox(steps: $steps) {
              error people { ...Story } heldLinks { ...Evidence } changes { ...History } } }
            fragment Story on SandboxPerson { id formerIds identifiers { ...Name person { ...Whole } } eventIds }
            fragment Name on Identifier { id namespace value firstSeenAt lastSeenAt eventCount }
            fragment Evidence on Link { id a { ...Name } b { ...Name } kind evidence firstSeenAt lastSeenAt held witness { ...Name } }
            fragment History on Change { id kind at actor reason policyVersion survivor { id version }
              involved(first: 2) { edges { node } pageInfo { hasNextPage } } moved(first: 5) { edges { node { ...Name } } }
              movedCount because { id } reviewed cursor }
            fragment Whole on Person { id version createdAt formerIds(first: 2) { edges { node } } identifiers(first: 5) { edges { node { value } } }
              trail(first: 2) { edges { node { id type occurredAt receivedAt source channel properties identifiers { value } } } }
              history(first: 2) { edges { node { id } } } freshness { lastEventAt resolvedAt lagMs pendingAtMost decisionPending caughtUp } }
            """;

    private static final Map<String, ?> MERGE = seen("user_id:jane", "device_id:phone");

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @Test
    void eventsOfOneUserAreOnePerson() {
        JsonNode results = told(
                seen("device_id:phone"), seen("device_id:laptop"), MERGE, seen("user_id:jane", "device_id:laptop"));

        assertThat(values(results.get(1))).containsExactlyInAnyOrder(List.of("phone"), List.of("laptop"));
        assertThat(values(results.get(3))).containsExactly(List.of("laptop", "phone", "jane"));
        assertThat(results.get(3).at("/people/0/eventIds").valueStream().map(JsonNode::asString))
                .containsExactly("event-1", "event-2", "event-3", "event-4");
        assertThat(results.get(3).at("/people/0/formerIds")).hasSize(1);
    }

    @Test
    void aUniqueConflictIsHeldWithItsReasonAndItsWitnesses() {
        JsonNode held = told(seen("user_id:jane"), seen("user_id:bob"), link("user_id:jane", "user_id:bob"))
                .at("/2/heldLinks/0");

        assertThat(held.path("held").asString()).isEqualTo("UNIQUE");
        assertThat(held.path("witness")
                        .valueStream()
                        .map(witness -> witness.path("value").asString()))
                .containsExactlyInAnyOrder("jane", "bob");
    }

    @Test
    void aSeparationPartsAndItsUndoJoinsAgain() {
        Map<String, ?> separate =
                Map.of("separate", Map.of("a", List.of(name("user_id:jane")), "b", List.of(Map.of("id", "sandbox-2"))));

        JsonNode separated = told(MERGE, separate).get(1);
        int number = 1 + kinds(separated).indexOf("SEPARATED");
        JsonNode undone = told(MERGE, separate, Map.of("undo", number)).get(2);

        assertThat(values(separated)).containsExactlyInAnyOrder(List.of("jane"), List.of("phone"));
        assertThat(values(undone)).containsExactly(List.of("phone", "jane"));
        assertThat(kinds(undone)).contains("UNDONE");
    }

    @Test
    void timeVoidsALinkThatExpires() {
        JsonNode results = told(seen("user_id:jane", "cookie:c"), Map.of("advanceTo", "2126-01-01T00:00:00Z"));

        assertThat(values(results.get(0))).containsExactly(List.of("c", "jane"));
        assertThat(values(results.get(1))).containsExactlyInAnyOrder(List.of("c"), List.of("jane"));
        assertThat(results.at("/1/heldLinks/0/held").asString()).isEqualTo("EXPIRED");
    }

    @Test
    void aRefusedStepSaysWhyAndChangesNothingElse() {
        JsonNode results = told(
                MERGE,
                Map.of("undo", 99),
                Map.of("erase", Map.of("id", "sandbox-99")),
                seen("shoe_size:44"),
                Map.of("confirmSame", Map.of("a", name("user_id:jane"), "b", name("user_id:jane"))));

        assertThat(results.get(0).path("error").isNull()).isTrue();
        for (int step = 1; step < 5; step++) {
            assertThat(results.get(step).path("error").asString()).isNotEmpty();
            assertThat(results.get(step).path("people"))
                    .isEqualTo(results.get(0).path("people"));
            assertThat(results.get(step).path("changes"))
                    .isEqualTo(results.get(0).path("changes"));
        }
    }

    @Test
    void everyKindOfStepIsTaken() {
        JsonNode results = told(
                MERGE,
                Map.of("alias", Map.of("a", name("email:Jane@Example.com"), "b", name("user_id:jane"))),
                Map.of("confirmSame", Map.of("a", name("email:jane@example.com"), "b", name("user_id:jane"))),
                Map.of("retractLink", Map.of("a", name("device_id:phone"), "b", name("user_id:jane"))),
                Map.of("move", Map.of("identifiers", List.of(name("device_id:phone")), "to", name("user_id:jane"))),
                Map.of("removeLink", Map.of("a", name("device_id:phone"), "b", name("user_id:jane"))),
                Map.of("erase", name("device_id:phone")));

        assertThat(results.valueStream().map(result -> result.path("error").asString("")))
                .containsOnly("");
        assertThat(values(results.get(6))).containsExactly(List.of("jane@example.com", "jane"));
    }

    @Test
    void everyFieldIsAnsweredWithoutTheGraph() {
        long before = statements();

        JsonNode results = ask(
                        "analyst",
                        EVERYTHING,
                        Map.of("steps", List.of(MERGE, seen("user_id:bob"), link("user_id:jane", "user_id:bob"))))
                .at("/data/sandbox");

        assertThat(results.at("/0/people/0/identifiers/0/person/trail/edges/0/node/identifiers"))
                .hasSize(2);
        assertThat(results.at("/0/people/0/identifiers/0/eventCount").asInt()).isEqualTo(1);
        assertThat(results.at("/2/heldLinks/0/witness")).hasSize(2);
        assertThat(results.at("/2/changes/0/survivor/id")).isEqualTo(results.at("/0/people/0/id"));
        assertThat(results.at("/2/changes/0/moved/edges/0/node/value").asString())
                .isEqualTo("phone");
        assertThat(statements()).isEqualTo(before);
    }

    @Test
    void anotherPolicyDecidesOtherwise() {
        Map<String, Object> asked = Map.of(
                "policy",
                "namespaces: [{name: user_id}]",
                "steps",
                List.of(seen("user_id:jane"), seen("user_id:bob"), link("user_id:jane", "user_id:bob")));

        JsonNode results = ask("steward", QUERY, asked).at("/data/sandbox");

        assertThat(values(results.get(2))).containsExactly(List.of("bob", "jane"));
    }

    @Test
    void anInvalidPolicyIsABadRequestThatNamesLineAndKey() {
        JsonNode error = ask(
                        "analyst",
                        QUERY,
                        Map.of("policy", "namespaces:\n  - {name: user_id, limit: 0}\n", "steps", List.of()))
                .at("/errors/0");

        assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
        assertThat(error.path("message").asString()).contains("line 2", "namespaces[0].limit");
    }

    @Test
    void tooManyStepsAreABadRequest() {
        List<?> most = Collections.nCopies(200, Map.of("undo", 1));

        assertThat(ask("admin", QUERY, Map.of("steps", most)).at("/data/sandbox"))
                .hasSize(200);
        assertThat(refusal(QUERY, Collections.nCopies(201, Map.of("undo", 1)))).contains("at most 200 steps");
    }

    @Test
    void tooManyIdentifiersAndTooLargeAnswersAreBadRequests() {
        String deep =
                "query($steps: [SandboxStep!]!) { sandbox(steps: $steps) { people { identifiers { person { identifiers(first: 100) { edges { node { id value } } } } } } } }";

        assertThat(refusal(QUERY, crowd(51))).contains("at most 1000 identifiers");
        assertThat(refusal(deep, crowd(40))).contains("more than 1000000 values");
    }

    @Test
    void twoPoliciesAreComparedInOneQueryAndNoMore() {
        String two =
                "{ a: sandbox(steps: []) { error } b: sandbox(policy: \"namespaces: [{name: a}]\", steps: []) { error } }";

        assertThat(Api.as(port, "analyst").data(two).toString()).isEqualTo("{\"a\":[],\"b\":[]}");
        assertThat(Api.as(port, "analyst").classification(two.replace("{ a:", "{ c: sandbox(steps: []) { error } a:")))
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void aStepIsOneThing() {
        assertThat(refusal(QUERY, List.of(Map.of("undo", 1, "advanceTo", "2026-01-01T00:00:00Z"))))
                .isNotEmpty();
        assertThat(refusal(QUERY, List.of(Map.of()))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ sandbox(steps: []) { error } }", "{ policy { version } }"})
    void anAppMayNeitherTryNorReadThePolicy(String query) {
        assertThat(Api.as(port, "app").classification(query)).isEqualTo("FORBIDDEN");
    }

    @Test
    void thePolicyInForceIsReadAndTriedAsItIs() {
        JsonNode policy =
                Api.as(port, "analyst").data("{ policy { version text } }").path("policy");

        JsonNode results = ask(
                        "analyst", QUERY, Map.of("policy", policy.path("text").asString(), "steps", List.of(MERGE)))
                .at("/data/sandbox");

        assertThat(results).isEqualTo(told(MERGE));
        assertThat(Api.as(port, "analyst").classification("{ policy(version: 99) { text } }"))
                .isEqualTo("NOT_FOUND");
    }

    private long statements() {
        return meters.find("selfsame.api.statement").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private JsonNode told(Map<?, ?>... steps) {
        return ask("analyst", QUERY, Map.of("steps", List.of(steps))).at("/data/sandbox");
    }

    private String refusal(String query, List<?> steps) {
        JsonNode error = ask("analyst", query, Map.of("steps", steps)).at("/errors/0");
        assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
        return error.path("message").asString();
    }

    private JsonNode ask(String role, String query, Map<String, ?> variables) {
        JsonNode answer = Api.as(port, role).ask(query, variables);
        assertThat(answer.toString()).doesNotContain("INTERNAL_ERROR");
        return answer;
    }

    private static List<List<String>> values(JsonNode result) {
        return result.path("people")
                .valueStream()
                .map(person -> person.path("identifiers")
                        .valueStream()
                        .map(identifier -> identifier.path("value").asString())
                        .toList())
                .toList();
    }

    private static List<String> kinds(JsonNode result) {
        return result.path("changes")
                .valueStream()
                .map(change -> change.path("kind").asString())
                .toList();
    }

    private static Map<String, ?> seen(String... identifiers) {
        return Map.of(
                "event",
                Map.of(
                        "identifiers",
                        List.of(identifiers).stream().map(SandboxIT::named).toList()));
    }

    /** Events that carry twenty new identifiers each. */
    private static List<?> crowd(int events) {
        return IntStream.range(0, events)
                .mapToObj(event -> seen(IntStream.range(0, 20)
                        .mapToObj(nth -> "cookie:%d-%d".formatted(event, nth))
                        .toArray(String[]::new)))
                .toList();
    }

    private static Map<String, ?> link(String a, String b) {
        return Map.of("link", Map.of("a", named(a), "b", named(b), "kind", "OBSERVED"));
    }

    private static Map<String, ?> name(String identifier) {
        return Map.of("name", named(identifier));
    }

    private static Map<String, ?> named(String identifier) {
        int colon = identifier.indexOf(':');
        return Map.of("namespace", identifier.substring(0, colon), "value", identifier.substring(colon + 1));
    }
}
