package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.START;
import static selfsame.api.Ids.id;

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
    void somebodyInNoneHasNone() {
        var person = Api.as(port, "app")
                .data("{ person(id: \"%s\") { segments { segment } } }".formatted(id(4)))
                .path("person");

        assertThat(person.path("segments").isEmpty()).isTrue();
    }
}
