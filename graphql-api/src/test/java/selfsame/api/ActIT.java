package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import selfsame.policy.Policy;
import tools.jackson.databind.JsonNode;

/** A wrong merge, taken apart by a steward. */
@ApiTest
class ActIT {

    @Autowired
    private Driver driver;

    @Autowired
    private Policy policy;

    @LocalServerPort
    private int port;

    private Resolving stream;

    /** Two visitors, and a shop's terminal that both used: a record that the policy lets join them. */
    @BeforeEach
    void aTerminalJoinsTwoPeople() {
        stream = new Resolving(driver, policy)
                .seen("email:ann@example.com", "record:ann")
                .seen("email:bob@example.com", "record:bob")
                .seen("record:ann", "record:terminal")
                .seen("record:bob", "record:terminal");
    }

    @Test
    void aWrongMergeIsPreviewedUndoneAndStaysUndone() {
        JsonNode together = person("ann");
        String merge = merge(together);
        JsonNode preview = steward().data("""
                { preview(act: {undo: "%s"}) { token movedCount before { id identifierCount eventCount }
                  after { id formerIds identifierCount eventCount identifiers(first: 1) { edges { node { value } } pageInfo { hasNextPage } } }
                  heldLinkCount heldLinks { kind held witness { value } } } }""".formatted(merge)).path("preview");

        assertThat(preview.path("before")).hasSize(1);
        assertThat(preview.path("after")).hasSize(2);
        assertThat(preview.at("/before/0/eventCount").asInt()).isEqualTo(4);
        assertThat(preview.at("/heldLinks/0/held").asString()).isEqualTo("SEPARATED");
        assertThat(person("ann").path("id")).isEqualTo(person("bob").path("id"));

        String act =
                "mutation { act(act: {undo: \"%s\"}, reason: \"two customers, one terminal\", preview: \"%s\", idempotencyKey: \"k\") { id kind actor reason movedCount } }"
                        .formatted(merge, preview.path("token").asString());
        JsonNode done = steward().data(act).path("act");
        JsonNode retried = steward().data(act).path("act");
        stream.seen("record:bob", "record:terminal").seen("email:ann@example.com", "record:terminal");

        assertThat(done.path("kind").asString()).isEqualTo("UNDONE");
        assertThat(done.path("movedCount").asInt())
                .isEqualTo(preview.path("movedCount").asInt());
        assertThat(retried.path("id")).isEqualTo(done.path("id"));
        assertThat(List.of(
                        person("ann").path("id").asString(),
                        person("bob").path("id").asString()))
                .containsExactlyInAnyOrderElementsOf(preview.path("after")
                        .valueStream()
                        .map(after -> after.path("id").asString())
                        .toList());
        assertThat(Api.nodes(person("bob").path("history"), "kind")).contains("UNDONE", "SPLIT");
    }

    @Test
    void whatChangedSinceThePreviewIsAConflictAndChangesNothing() {
        String merge = merge(person("ann"));
        String token = steward()
                .data("{ preview(act: {undo: \"%s\"}) { token } }".formatted(merge))
                .at("/preview/token")
                .asString();
        stream.seen("email:ann@example.com", "record:late");

        JsonNode error = steward()
                .error("mutation { act(act: {undo: \"%s\"}, reason: \"why\", preview: \"%s\") { id } }"
                        .formatted(merge, token));

        assertThat(error.at("/extensions/code").asString()).isEqualTo("CONFLICT");
        assertThat(person("ann").path("id")).isEqualTo(person("bob").path("id"));
    }

    @Test
    void whatCannotBeIsRefusedWithTheReason() {
        String merge = merge(person("ann"));
        String undo = "mutation { act(act: {undo: \"%s\"}, reason: \"why\") { id } }";
        String undone = steward().data(undo.formatted(merge)).at("/act/id").asString();

        assertThat(steward().error(undo.formatted(merge)).toString()).contains("REFUSED", undone);
        assertThat(steward().classification(undo.formatted("no-such-change"))).isEqualTo("NOT_FOUND");
        assertThat(steward()
                        .classification("mutation { act(act: {undo: \"%s\"}, reason: \" \") { id } }".formatted(merge)))
                .isEqualTo("BAD_REQUEST");
        assertThat(
                        steward()
                                .classification(
                                        "{ preview(act: {confirmSame: {a: {id: \"nobody\"}, b: {name: {namespace: \"email\", value: \"ann@example.com\"}}}}) { token } }"))
                .isEqualTo("NOT_FOUND");
        assertThat(Api.as(port, "analyst").classification(undo.formatted(merge)))
                .isEqualTo("FORBIDDEN");
        assertThat(Api.as(port, "app").classification("{ preview(act: {undo: \"%s\"}) { token } }".formatted(merge)))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void peopleAreSeparatedConfirmedAndMovedByName() {
        String sides =
                "{separate: {a: [{name: {namespace: \"email\", value: \"ANN@example.com\"}}], b: [{name: {namespace: \"email\", value: \"bob@example.com\"}}]}}";
        steward().data("mutation { act(act: %s, reason: \"two people\") { id } }".formatted(sides));
        assertThat(person("ann").path("id")).isNotEqualTo(person("bob").path("id"));

        confirm();
        assertThat(person("ann").path("id")).isEqualTo(person("bob").path("id"));

        steward().data("mutation { act(act: %s, reason: \"two people\") { id } }".formatted(sides));
        steward()
                .data(
                        "mutation { act(act: {move: {identifiers: [{name: {namespace: \"record\", value: \"terminal\"}}], to: {name: {namespace: \"email\", value: \"bob@example.com\"}}}}, reason: \"his\") { id } }");
        assertThat(values(person("bob"))).contains("terminal");
        assertThat(values(person("ann"))).doesNotContain("terminal");
    }

    private void confirm() {
        steward()
                .data(
                        "mutation { act(act: {confirmSame: {a: {name: {namespace: \"email\", value: \"ann@example.com\"}}, b: {name: {namespace: \"email\", value: \"bob@example.com\"}}}}, reason: \"one after all\") { id } }");
    }

    private static String merge(JsonNode person) {
        return person.path("history")
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(change -> change.path("kind").asString().equals("MERGED"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static List<String> values(JsonNode person) {
        return Api.nodes(person.path("identifiers"), "value");
    }

    private JsonNode person(String name) {
        return steward().data("""
                { personByIdentifier(identifier: {name: {namespace: "email", value: "%s@example.com"}}) { id
                  identifiers { edges { node { value } } } formerIds { edges { node } }
                  history { edges { node { id kind actor reason } } } } }""".formatted(name)).path("personByIdentifier");
    }

    private Api steward() {
        return Api.as(port, "steward");
    }
}
