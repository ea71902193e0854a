package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.id;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class TrailIT {

    @Autowired
    private Driver driver;

    @LocalServerPort
    private int port;

    private World world;

    /** Thirty events, three at a time at one time, over three identifiers of one person. */
    @BeforeEach
    void jane() {
        world = World.empty(driver)
                .identifier(11, 1, "user_id", "jane")
                .identifier(12, 1, "email", "jane@example.com")
                .identifier(13, 1, "cookie", "c-1")
                .identifier(14, 2, "user_id", "bob")
                .event("web/bobs", "page_viewed", 99, 14);
        for (int n = 0; n < 30; n++) {
            world.event("web/e%02d".formatted(n), n % 10 == 0 ? "signed_in" : "page_viewed", n / 3, 11 + n % 3);
        }
    }

    @ParameterizedTest(name = "pages of {0}")
    @ValueSource(ints = {1, 2, 3, 7, 30, 100})
    void pagesNeitherOverlapNorLeaveAGap(int first) {
        List<String> keys = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = page(first, after);
            keys.addAll(Api.nodes(page, "id"));
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asString()
                    : "";
        } while (!after.isEmpty());

        assertThat(keys).isEqualTo(newestFirst(30));
    }

    @Test
    void anEventThatArrivesBetweenTwoPagesMovesNothing() {
        JsonNode first = page(10, "");
        world.event("web/new", "page_viewed", 60, 11).event("web/newer", "page_viewed", 61, 12);

        JsonNode second = page(20, first.at("/pageInfo/endCursor").asString());

        List<String> keys = new ArrayList<>(Api.nodes(first, "id"));
        keys.addAll(Api.nodes(second, "id"));
        assertThat(keys).isEqualTo(newestFirst(30));
    }

    @Test
    void typesAndSinceChoose() {
        var data = Api.as(port, "app").data("""
                { person(id: "%s") {
                  signIns: trail(types: ["signed_in"]) { edges { node { id } } }
                  one: trail(types: ["signed_in"], first: 1) { edges { node { id } } pageInfo { hasNextPage } }
                  late: trail(since: "2026-01-01T00:00:08.000Z") { edges { node { id } } } } }""".formatted(id(1)));

        assertThat(Api.nodes(data.at("/person/signIns"), "id")).containsExactly("web/e20", "web/e10", "web/e00");
        assertThat(Api.nodes(data.at("/person/one"), "id")).containsExactly("web/e20");
        assertThat(data.at("/person/one/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(Api.nodes(data.at("/person/late"), "id"))
                .isEqualTo(newestFirst(30).subList(0, 6));
    }

    @Test
    void anEventShowsWhatItCarriedAndHeld() {
        world.event("web/both", "order_completed", 70, 11, 13, 14);

        JsonNode event = Api.as(port, "app").data("""
                        { person(id: "%s") { trail(first: 1) { edges { node {
                          id type occurredAt receivedAt source channel properties identifiers { id } } } } } }""".formatted(id(1))).at("/person/trail/edges/0/node");

        assertThat(event.toString()).isEqualTo("""
                        {"id":"web/both","type":"order_completed","occurredAt":"2026-01-01T00:01:10.000Z",\
                        "receivedAt":"2026-01-01T00:01:10.100Z","source":"web","channel":"web",\
                        "properties":{"city":"Ulm","total":12,"cart":["tea"]},\
                        "identifiers":[{"id":"%s"},{"id":"%s"},{"id":"%s"}]}""".formatted(id(13), id(14), id(11)));
    }

    private JsonNode page(int first, String after) {
        String arguments = after.isEmpty() ? "" : ", after: \"" + after + "\"";
        return Api.as(port, "app")
                .data(
                        "{ person(id: \"%s\") { trail(first: %d%s) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }"
                                .formatted(id(1), first, arguments))
                .at("/person/trail");
    }

    private static List<String> newestFirst(int events) {
        return IntStream.iterate(events - 1, n -> n >= 0, n -> n - 1)
                .mapToObj("web/e%02d"::formatted)
                .toList();
    }
}
