package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.START;
import static selfsame.api.Ids.id;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class SegmentIT {

    @Autowired
    private Driver driver;

    @LocalServerPort
    private int port;

    @BeforeEach
    void threeWhoLeftACart() {
        World world = World.empty(driver);
        for (int n = 1; n <= 4; n++) {
            world.identifier(100 + n, n, "user_id", "u" + n);
        }
        for (int n = 1; n <= 3; n++) {
            driver.executableQuery("""
                            CREATE (:Membership {key: 'cart_left|' + $id, segment: 'cart_left', personId: $id, since: $since})
                            """)
                    .withParameters(Map.of("id", id(n), "since", START))
                    .execute();
        }
    }

    @Test
    void segmentsAreCountedAndTheirMembersPaged() {
        var segments = Api.as(port, "analyst")
                .data(
                        "{ segments { name count members(first: 2) { edges { node { id } cursor } pageInfo { hasNextPage } } } }")
                .path("segments");
        var left = segments.get(0);
        var rest = Api.as(port, "analyst")
                .data("{ segments { members(first: 2, after: \"%s\") { edges { node { id segments { segment } } } } } }"
                        .formatted(left.at("/members/edges/1/cursor").asString()));

        assertThat(segments.findValuesAsString("name")).containsExactly("cart_left", "lapsed", "keen");
        assertThat(segments.findValuesAsString("count")).containsExactly("3", "0", "0");
        assertThat(left.at("/members/edges").findValuesAsString("id")).containsExactly(id(1), id(2));
        assertThat(left.at("/members/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(rest.at("/segments/0/members/edges").findValuesAsString("id"))
                .containsExactly(id(3));
        assertThat(rest.at("/segments/0/members/edges/0/node/segments/0/segment")
                        .asString())
                .isEqualTo("cart_left");
    }

    @Test
    void peopleOfASegmentAreFoundNewestFirstAndPaged() {
        String query =
                "{ people(filter: {segment: \"cart_left\"}, first: 2%s) { edges { node { id } cursor } pageInfo { hasNextPage } } }";

        var first = Api.as(port, "analyst").data(query.formatted("")).path("people");
        var rest = Api.as(port, "analyst")
                .data(query.formatted(
                        ", after: \"" + first.at("/edges/1/cursor").asString() + '"'))
                .path("people");

        assertThat(Api.nodes(first, "id")).containsExactly(id(3), id(2));
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(Api.nodes(rest, "id")).containsExactly(id(1));
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void aSegmentNarrowsASearchAndOtherFilters() {
        assertThat(found("search: \"u1\", filter: {segment: \"cart_left\"}")).containsExactly(id(1));
        assertThat(found("search: \"u4\", filter: {segment: \"cart_left\"}")).isEmpty();
        assertThat(found("filter: {segment: \"cart_left\", seenSince: \"2026-01-01T00:00:00Z\"}"))
                .isEmpty();
        assertThat(Api.as(port, "app")
                        .classification("{ people(filter: {segment: \"nonsense\"}) { edges { node { id } } } }"))
                .isEqualTo("BAD_REQUEST");
    }

    private List<String> found(String arguments) {
        return Api.nodes(
                Api.as(port, "app")
                        .data("{ people(%s) { edges { node { id } } } }".formatted(arguments))
                        .path("people"),
                "id");
    }

    @Test
    void somebodyInNoneHasNone() {
        var person = Api.as(port, "app")
                .data("{ person(id: \"%s\") { segments { segment } } }".formatted(id(4)))
                .path("person");

        assertThat(person.path("segments").isEmpty()).isTrue();
    }
}
