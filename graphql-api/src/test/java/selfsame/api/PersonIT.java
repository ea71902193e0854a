package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.id;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class PersonIT {

    @Autowired
    private Driver driver;

    @LocalServerPort
    private int port;

    @BeforeEach
    void janeAndBob() {
        World.empty(driver)
                .identifier(11, 1, "user_id", "jane")
                .identifier(12, 1, "email", "jane@example.com")
                .identifier(13, 1, "cookie", "c-1")
                .identifier(14, 2, "user_id", "bob")
                .formerId(3, 13)
                .formerId(4, 12);
    }

    @Test
    void aCurrentAndAFormerIdAnswer() {
        for (int asked : new int[] {1, 3, 4}) {
            var data = app().data("{ person(id: \"%s\") { id version createdAt } }".formatted(id(asked)));

            assertThat(data.at("/person/id").asString()).isEqualTo(id(1));
            assertThat(data.at("/person/createdAt").asString()).isEqualTo("2026-01-01T00:00:00.000Z");
        }
    }

    @Test
    void whoWasNeverThereIsNull() {
        var data = app().data("""
                { a: person(id: "%s") { id }
                  b: person(id: "no id at all") { id }
                  c: personByIdentifier(identifier: {name: {namespace: "email", value: "nobody@example.com"}}) { id }
                  d: identifier(identifier: {id: "%s"}) { id } }""".formatted(id(999), id(999)));

        assertThat(data.toString()).isEqualTo("{\"a\":null,\"b\":null,\"c\":null,\"d\":null}");
    }

    @Test
    void anIdentifierIsFoundByItsIdAndByItsNameHoweverItIsSpelt() {
        var data = app().data("""
                { byId: personByIdentifier(identifier: {id: "%s"}) { id }
                  byName: personByIdentifier(identifier: {name: {namespace: "email", value: " Jane@Example.COM"}}) { id }
                  identifier(identifier: {name: {namespace: "user_id", value: "bob"}}) { id namespace value eventCount person { id } } }
                """.formatted(id(12)));

        assertThat(data.at("/byId/id").asString()).isEqualTo(id(1));
        assertThat(data.at("/byName/id").asString()).isEqualTo(id(1));
        assertThat(data.at("/identifier/value").asString()).isEqualTo("bob");
        assertThat(data.at("/identifier/person/id").asString()).isEqualTo(id(2));
    }

    @Test
    void identifiersAndFormerIdsComeNewestFirst() {
        var person = app().data(
                        "{ person(id: \"%s\") { formerIds { edges { node } } identifiers { edges { node { id } } } } }"
                                .formatted(id(1)))
                .path("person");

        assertThat(Api.nodes(person.path("identifiers"), "id")).containsExactly(id(13), id(12), id(11));
        assertThat(person.at("/formerIds/edges")
                        .valueStream()
                        .map(edge -> edge.path("node").asString()))
                .containsExactly(id(4), id(3));
    }

    @Test
    void peopleAreListedNewestFirstWithoutFormerIds() {
        var first = app().data(
                        "{ people(first: 1) { edges { node { id } cursor } pageInfo { hasNextPage endCursor } } }")
                .path("people");
        var rest = app().data("{ people(first: 1, after: \"%s\") { edges { node { id } } pageInfo { hasNextPage } } }"
                        .formatted(first.at("/pageInfo/endCursor").asString()))
                .path("people");

        assertThat(Api.nodes(first, "id")).containsExactly(id(2));
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(Api.nodes(rest, "id")).containsExactly(id(1));
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void searchFindsIdsAndExactValuesOnly() {
        assertThat(search(app(), id(1))).containsExactly(id(1));
        assertThat(search(app(), id(3))).containsExactly(id(1));
        assertThat(search(app(), id(14))).containsExactly(id(2));
        assertThat(search(app(), "bob")).containsExactly(id(2));
        assertThat(search(app(), "user_id:bob")).containsExactly(id(2));
        assertThat(search(app(), "Jane@example.com")).containsExactly(id(1));
        assertThat(search(app(), "jane@example")).isEmpty();
        assertThat(search(app(), "email:bob")).isEmpty();
    }

    @Test
    void whoMayNotSeeValuesSearchesByIdOnly() {
        Api analyst = Api.as(port, "analyst");

        assertThat(search(analyst, id(14))).containsExactly(id(2));
        assertThat(analyst.classification("{ people(search: \"bob\") { edges { node { id } } } }"))
                .isEqualTo("FORBIDDEN");
    }

    private static Iterable<String> search(Api api, String text) {
        return Api.nodes(
                api.data("{ people(search: \"%s\") { edges { node { id } } } }".formatted(text))
                        .path("people"),
                "id");
    }

    private Api app() {
        return Api.as(port, "app");
    }
}
