package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.id;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class LimitsIT {

    @LocalServerPort
    private int port;

    @Test
    void aDeepQueryIsRefused() {
        String deep = IntStream.range(0, 10)
                .mapToObj(n -> "{ identifiers(first: 1) { edges { node { person ")
                .collect(Collectors.joining());

        refused("{ person(id: \"%s\") %s { id } %s }".formatted(id(1), deep, "} } } } ".repeat(10)), "fields deep");
    }

    @Test
    void aCostlyQueryIsRefused() {
        refused(
                "{ people(first: 100) { edges { node { trail(first: 100) { edges { node { identifiers { id } } } } } } } }",
                "smaller pages");
    }

    @Test
    void aPageOfPeopleWithTheirTrailsIsNotCostly() {
        Api.as(port, "app").data("""
                { people(first: 50) { edges { node { id createdAt freshness { lagMs }
                  identifiers(first: 20) { edges { node { id namespace value } } }
                  trail(first: 20) { edges { node { id type occurredAt } } } } } } }""");
    }

    @Test
    @Timeout(20)
    void aFragmentBombIsFoundWithoutSettingItOff() {
        String fragments = IntStream.range(0, 60)
                .mapToObj(n ->
                        "fragment f%d on Person { a: identifiers { edges { node { person { ...f%d } } } } b: identifiers { edges { node { person { ...f%d } } } } }"
                                .formatted(n, n + 1, n + 1))
                .collect(Collectors.joining(" "));

        refused("query { person(id: \"x\") { ...f0 } } " + fragments + " fragment f60 on Person { id }", "spelt out");
    }

    @Test
    void aliasesCount() {
        String aliases = IntStream.range(0, 400)
                .mapToObj(n -> "a%d: trail(first: 100) { edges { node { id } } }".formatted(n))
                .collect(Collectors.joining(" "));

        assertThat(Api.as(port, "app").classification("{ person(id: \"x\") { %s } }".formatted(aliases)))
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void aLongQueryAndALongBodyAreRefused() {
        refused("{ " + "__typename ".repeat(4_000) + "}", "tokens");
        assertThat(Api.as(port, "app")
                        .post("{\"query\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, 2_000_000_000})
    void aPageHasOneToAHundredItems(int first) {
        assertThat(Api.as(port, "app")
                        .classification("{ people(first: %d) { edges { node { id } } } }".formatted(first)))
                .isEqualTo("BAD_REQUEST");
    }

    static Stream<Arguments> malformedCursors() {
        return Stream.of("", "%%%", cursor("x"), cursor("' OR 1=1"), cursor("9".repeat(30)), "A".repeat(2_000))
                .flatMap(cursor -> Stream.of(
                                "{ people(after: \"%s\") { edges { cursor } } }",
                                "{ changes(after: \"%s\") { edges { cursor } } }",
                                "{ heldLinks(after: \"%s\") { edges { cursor } } }")
                        .map(query -> Arguments.of(query.formatted(cursor))));
    }

    @ParameterizedTest
    @MethodSource("malformedCursors")
    void aMalformedCursorIsABadRequest(String query) {
        assertThat(Api.as(port, "analyst").classification(query)).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{ nothing }",
                "mutation { x }",
                "{ person(id: 1.5) { id } }",
                "query($v: Int!) { people(first: $v) { edges { cursor } } }"
            })
    void whatIsNotAQueryIsABadRequest(String query) {
        assertThat(Api.as(port, "app").classification(query)).isEqualTo("BAD_REQUEST");
    }

    @Test
    void anErrorDoesNotRepeatValues() {
        var answer =
                Api.as(port, "app").ask("{ personByIdentifier(identifier: \"jane@example.com\") { id } }", Map.of());

        assertThat(answer.toString()).contains("BAD_REQUEST").doesNotContain("jane@example.com");
    }

    @Test
    void anIdentifierIsNamedInOneWay() {
        assertThat(Api.as(port, "app").classification("{ identifier(identifier: {}) { id } }"))
                .isEqualTo("BAD_REQUEST");
        assertThat(
                        Api.as(port, "app")
                                .classification(
                                        "{ identifier(identifier: {id: \"x\", name: {namespace: \"a\", value: \"b\"}}) { id } }"))
                .isEqualTo("BAD_REQUEST");
    }

    private void refused(String query, String reason) {
        var error = Api.as(port, "app").error(query);

        assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
        assertThat(error.path("message").asString()).contains(reason);
    }

    private static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
