package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.START;
import static selfsame.api.Ids.id;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import selfsame.api.World.Involved;
import tools.jackson.databind.JsonNode;

@ApiTest
class HistoryIT {

    @Autowired
    private Driver driver;

    @LocalServerPort
    private int port;

    /** Person 3 was merged into person 1 by change 103, for link 51. */
    @BeforeEach
    void janeAndBob() {
        World.empty(driver)
                .identifier(11, 1, "user_id", "jane", 101)
                .identifier(12, 1, "email", "jane@example.com", 101)
                .identifier(13, 1, "cookie", "c-1", 103)
                .identifier(14, 2, "user_id", "bob", 102)
                .formerId(3, 13)
                .link(51, 12, 13, "OBSERVED")
                .heldLink(52, 13, 14, "UNIQUE")
                .heldLink(53, 12, 14, "LIMIT")
                .change(101, "CREATED", 2, List.of(), new Involved(1, 1, "SURVIVOR"))
                .change(102, "CREATED", 1, List.of(), new Involved(2, 1, "SURVIVOR"))
                .change(103, "MERGED", 1, List.of(51), new Involved(1, 2, "SURVIVOR"), new Involved(3, 2, "ABSORBED"));
    }

    @Test
    void aChangeSaysWhatItDidAndWhy() {
        var change = app().data("""
                { change(id: "%s") { kind at actor reason policyVersion movedCount reviewed cursor
                  survivor { id } involved { edges { node } } moved { edges { node { id } } }
                  because { id kind evidence held witness { id } a { id } b { id } } } }""".formatted(id(103))).path("change");

        assertThat(change.toString()).isEqualTo("""
                        {"kind":"MERGED","at":"2026-01-01T00:00:00.103Z","actor":"resolver","reason":"asked by Jane",\
                        "policyVersion":1,"movedCount":1,"reviewed":false,"cursor":null,"survivor":{"id":"%s"},\
                        "involved":{"edges":[{"node":"%s"},{"node":"%s"}]},"moved":{"edges":[{"node":{"id":"%s"}}]},\
                        "because":[{"id":"%s","kind":"OBSERVED","evidence":1,"held":null,"witness":null,\
                        "a":{"id":"%s"},"b":{"id":"%s"}}]}""".formatted(id(1), id(3), id(1), id(13), id(51), id(12), id(13)));
    }

    @Test
    void historyIsThePersonsOwnNewestFirst() {
        var person = app().data("""
                { person(id: "%s") { all: history { edges { node { id } } }
                  one: history(first: 1) { edges { node { id } } pageInfo { endCursor } } } }""".formatted(id(1))).path("person");
        var rest = app().data("{ person(id: \"%s\") { history(after: \"%s\") { edges { node { id } } } } }"
                .formatted(id(1), person.at("/one/pageInfo/endCursor").asString()));

        assertThat(Api.nodes(person.path("all"), "id")).containsExactly(id(103), id(101));
        assertThat(Api.nodes(person.path("one"), "id")).containsExactly(id(103));
        assertThat(Api.nodes(rest.at("/person/history"), "id")).containsExactly(id(101));
    }

    @Test
    void changesOfOneVersionAreParted() {
        World.empty(driver)
                .identifier(11, 1, "user_id", "jane")
                .change(101, "MERGED", 1, List.of(), new Involved(1, 2, "SURVIVOR"))
                .change(102, "MERGED", 1, List.of(), new Involved(1, 2, "SURVIVOR"))
                .change(103, "MERGED", 1, List.of(), new Involved(1, 2, "SURVIVOR"));

        var first = history("first: 2");
        var rest = history("first: 2, after: \"%s\""
                .formatted(first.at("/pageInfo/endCursor").asString()));

        assertThat(Api.nodes(first, "id")).containsExactly(id(103), id(102));
        assertThat(Api.nodes(rest, "id")).containsExactly(id(101));
    }

    private JsonNode history(String arguments) {
        return app().data("{ person(id: \"%s\") { history(%s) { edges { node { id } } pageInfo { endCursor } } } }"
                        .formatted(id(1), arguments))
                .at("/person/history");
    }

    @Test
    void changesAreListedByKindAndTime() {
        Api analyst = Api.as(port, "analyst");

        var data = analyst.data("""
                { all: changes(orderBy: NEWEST) { edges { node { id } } }
                  created: changes(kind: CREATED, first: 1) { edges { node { id } } pageInfo { hasNextPage endCursor } }
                  late: changes(since: "%s") { edges { node { id } } }
                  reviewed: changes(reviewed: true) { edges { node { id } } }
                  open: changes(reviewed: false, kind: MERGED) { edges { node { id } } } }""".formatted(Instant.ofEpochMilli(START + 102)));
        var rest = analyst.data("{ changes(kind: CREATED, after: \"%s\") { edges { node { id } } } }"
                .formatted(data.at("/created/pageInfo/endCursor").asString()));

        assertThat(Api.nodes(data.path("all"), "id")).containsExactly(id(103), id(102), id(101));
        assertThat(Api.nodes(data.path("created"), "id")).containsExactly(id(102));
        assertThat(Api.nodes(rest.path("changes"), "id")).containsExactly(id(101));
        assertThat(Api.nodes(data.path("late"), "id")).containsExactly(id(103), id(102));
        assertThat(Api.nodes(data.path("reviewed"), "id")).isEmpty();
        assertThat(Api.nodes(data.path("open"), "id")).containsExactly(id(103));
    }

    @Test
    void heldLinksAreListedByReason() {
        var data = Api.as(port, "analyst").data("""
                { all: heldLinks { edges { node { id held witness { id } } } }
                  unique: heldLinks(reason: UNIQUE) { edges { node { id } } }
                  none: heldLinks(reason: BRIDGE) { edges { node { id } } } }""");

        assertThat(Api.nodes(data.path("all"), "id")).containsExactly(id(53), id(52));
        assertThat(Api.nodes(data.path("all"), "held")).containsExactly("LIMIT", "UNIQUE");
        assertThat(data.at("/all/edges/1/node/witness/0/id").asString()).isEqualTo(id(13));
        assertThat(Api.nodes(data.path("unique"), "id")).containsExactly(id(52));
        assertThat(Api.nodes(data.path("none"), "id")).isEmpty();
    }

    @Test
    void theGraphOfAPersonShowsTheFarEndsOfHeldLinks() {
        var graph = Api.as(port, "analyst")
                .data("{ graph(personId: \"%s\") { identifiers { id } links { id held } people { id } truncated } }"
                        .formatted(id(3)))
                .path("graph");

        assertThat(ids(graph.path("identifiers"))).containsExactly(id(13), id(12), id(11), id(14));
        assertThat(ids(graph.path("links"))).containsExactlyInAnyOrder(id(51), id(52), id(53));
        assertThat(ids(graph.path("people"))).containsExactlyInAnyOrder(id(1), id(2));
        assertThat(graph.path("truncated").asBoolean()).isFalse();
    }

    @Test
    void theGraphStopsAtItsLimitAndSaysSo() {
        var graph = Api.as(port, "analyst")
                .data("{ graph(identifier: {id: \"%s\"}, limit: 2) { identifiers { id } links { id } truncated } }"
                        .formatted(id(14)))
                .path("graph");

        assertThat(ids(graph.path("identifiers"))).hasSize(2).first().isEqualTo(id(14));
        assertThat(ids(graph.path("links"))).hasSize(1);
        assertThat(graph.path("truncated").asBoolean()).isTrue();
    }

    @Test
    void theGraphNeedsOneRootThatIsThere() {
        Api analyst = Api.as(port, "analyst");

        assertThat(analyst.classification("{ graph { truncated } }")).isEqualTo("BAD_REQUEST");
        assertThat(analyst.classification("{ graph(personId: \"%s\") { truncated } }".formatted(id(9))))
                .isEqualTo("NOT_FOUND");
        assertThat(analyst.classification("{ graph(personId: \"%s\", limit: 0) { truncated } }".formatted(id(1))))
                .isEqualTo("BAD_REQUEST");
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(item -> item.path("id").asString()).toList();
    }

    private Api app() {
        return Api.as(port, "app");
    }
}
