package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import selfsame.identity.Identifier;
import selfsame.policy.Policy;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.EventKey;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.IncomingEvent.Sighting;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.store.IdentityStores;

/** What the resolver writes is what the API reads: the same names, the same meaning. */
@ApiTest
class ResolvedGraphIT {

    @Autowired
    private Driver driver;

    @Autowired
    private Policy policy;

    @LocalServerPort
    private int port;

    private long offset;

    /** A visitor with a cookie, a user, then a login that shows they are one; and a second user whom the cookie may not join. */
    @BeforeEach
    void aLoginJoinsTwoPeople() {
        World.empty(driver);
        ResolveEvents resolver = new ResolveEvents(
                IdentityStores.neo4j(
                        driver,
                        new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {})),
                () -> policy,
                IdentityStores::mintPersonId,
                System::currentTimeMillis,
                new ResolutionLimits(5_000, 20));
        resolve(
                resolver,
                event("e1", "page_viewed", 1, "device_id:d1"),
                event("e2", "signed_up", 2, "user_id:u1", "email:jane@example.com"));
        resolve(resolver, event("e3", "signed_in", 3, "user_id:u1", "device_id:d1"));
        resolve(resolver, event("e4", "signed_in", 4, "user_id:u2", "email:jane@example.com"));
    }

    @Test
    void thePersonIsThereWithAllThatBelongsToHer() {
        var person = Api.as(port, "app").data("""
                        { personByIdentifier(identifier: {name: {namespace: "device_id", value: "d1"}}) {
                          id version formerIds { edges { node } } identifiers { edges { node { namespace eventCount } } }
                          trail { edges { node { id type source channel properties identifiers { value } } } }
                          history { edges { node { kind actor policyVersion movedCount survivor { id }
                            involved { edges { node } } moved { edges { node { namespace } } } because { kind evidence } } } }
                          freshness { lastEventAt lagMs caughtUp } } }""").path("personByIdentifier");

        assertThat(Api.nodes(person.path("identifiers"), "namespace"))
                .containsExactlyInAnyOrder("device_id", "user_id", "email");
        assertThat(Api.nodes(person.path("trail"), "id")).containsExactly("web/e3", "web/e2", "web/e1");
        assertThat(person.at("/formerIds/edges")).hasSize(1);
        assertThat(Api.nodes(person.path("history"), "kind")).startsWith("MERGED");
        var merge = person.at("/history/edges/0/node");
        assertThat(merge.at("/survivor/id")).isEqualTo(person.path("id"));
        assertThat(merge.at("/involved/edges")).hasSize(2);
        assertThat(Api.nodes(merge.path("moved"), "namespace"))
                .hasSize(merge.path("movedCount").asInt());
        assertThat(merge.at("/because/0/evidence").asInt()).isEqualTo(1);
        assertThat(person.at("/freshness/lastEventAt").asString()).isEqualTo("1970-01-01T00:00:03.000Z");
    }

    @Test
    void aFormerIdAnswersAndAHeldLinkShowsItsWitness() {
        Api analyst = Api.as(port, "analyst");
        String former = analyst.data(
                        "{ personByIdentifier(identifier: {name: {namespace: \"user_id\", value: \"u1\"}}) { formerIds { edges { node } } } }")
                .at("/personByIdentifier/formerIds/edges/0/node")
                .asString();

        var data = analyst.data("""
                { person(id: "%s") { identifiers { edges { node { namespace } } } }
                  heldLinks { edges { node { kind held a { namespace } b { namespace } witness { namespace } } } }
                  graph(personId: "%s") { identifiers { id } people { id } links { held } } }""".formatted(former, former));

        assertThat(data.at("/person/identifiers/edges")).hasSize(3);
        assertThat(data.at("/heldLinks/edges").toString()).contains("UNIQUE", "user_id", "email");
        assertThat(data.at("/heldLinks/edges/0/node/witness")).hasSize(2);
        assertThat(data.at("/graph/people")).hasSize(2);
        assertThat(data.at("/graph/links").toString()).contains("UNIQUE");
    }

    @Test
    void aTokenOfWhatWasResolvedIsReached() {
        var data = Api.as(port, "app")
                .data(
                        "{ personByIdentifier(identifier: {name: {namespace: \"user_id\", value: \"u2\"}}, after: \"$token\") { freshness { caughtUp } } }"
                                .replace(
                                        "$token",
                                        Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString(
                                                        ("0:" + (offset - 1)).getBytes(StandardCharsets.US_ASCII))));

        assertThat(data.at("/personByIdentifier/freshness/caughtUp").asBoolean())
                .isTrue();
    }

    private void resolve(ResolveEvents resolver, IncomingEvent... events) {
        long from = offset;
        Collection<Delivery> deliveries = new ArrayList<>();
        for (IncomingEvent event : events) {
            deliveries.add(new Delivery(0, offset++, new Delivery.Content.Event(event)));
        }
        resolver.resolve(new Batch(List.copyOf(deliveries), new TreeMap<>(Map.of(0, from))), (delivery, why) -> {
            throw new AssertionError("refused " + delivery + ": " + why);
        });
    }

    private static IncomingEvent event(String id, String type, int second, String... identifiers) {
        List<Sighting> sightings = Arrays.stream(identifiers)
                .map(key -> new Sighting(Identifier.parse(key), true))
                .toList();
        String payload = "{\"channel\":\"web\",\"properties\":{\"n\":1}}";
        return new IncomingEvent(
                new EventKey("web", id),
                type,
                second * 1_000L,
                second * 1_000L + 5,
                sightings,
                false,
                payload,
                id.hashCode());
    }
}
