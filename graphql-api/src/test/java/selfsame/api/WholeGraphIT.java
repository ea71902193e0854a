package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import selfsame.identity.Identifier;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.EventKey;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.IncomingEvent.Sighting;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.store.IdentityStores;
import selfsame.wiring.PolicyInForce;
import tools.jackson.databind.JsonNode;

/** Simulation and verification over HTTP, on a graph that the resolver wrote. */
@ApiTest
@TestPropertySource(properties = "selfsame.whole-graph.second-look-after=50ms")
class WholeGraphIT {

    private static final String SIMULATE = """
            query($policy: String!) { simulate(policy: $policy) {
              state startedAt endedAt identifiersDone identifiersTotal error policyVersion identifiersLeftOut
              peopleBefore peopleAfter peopleMerging peopleSplitting identifiersMoved heldLinksBefore heldLinksAfter
              heldLinks { reason before after }
              effects { kind identifiersMoved peopleBefore peopleAfter before { id identifiers } after { id identifiers } }
              cannotSee { subject what } } }""";

    private static final String VERIFY = """
            query($since: DateTime) { verify(since: $since) {
              state identifiersDone identifiersTotal error people links heldLinks pendingLinks identifiersWaiting
              identifiersUnsettled identifiersLeftOut differenceCount
              differences { kind what personIds identifiers { namespace value } } } }""";

    @Autowired
    private Driver driver;

    @Autowired
    private PolicyInForce inForce;

    @LocalServerPort
    private int port;

    /** Two customers who used one address: its link to the second is held. */
    @BeforeEach
    void twoCustomersAndOneAddress() {
        World.empty(driver);
        ResolveEvents resolver = new ResolveEvents(
                IdentityStores.neo4j(
                        driver,
                        new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {})),
                inForce,
                IdentityStores::mintPersonId,
                System::currentTimeMillis,
                new ResolutionLimits(5_000, 20));
        List<Delivery> deliveries = new ArrayList<>();
        List.of(
                        event("e1", 1, "user_id:u1", "email:jane@example.com"),
                        event("e2", 2, "user_id:u2", "phone:+4912345"),
                        event("e3", 3, "user_id:u2", "email:jane@example.com"))
                .forEach(
                        event -> deliveries.add(new Delivery(0, deliveries.size(), new Delivery.Content.Event(event))));
        resolver.resolve(new Batch(deliveries, new TreeMap<>(Map.of(0, 0L))), (delivery, why) -> {
            throw new AssertionError("refused " + delivery + ": " + why);
        });
    }

    @Test
    void anotherPolicyWouldMergeThem() {
        JsonNode simulation = simulated("namespaces: [{name: user_id}, {name: email}, {name: phone}]");

        assertThat(simulation.path("state").asString()).isEqualTo("DONE");
        assertThat(simulation.path("identifiersDone").asInt()).isEqualTo(4);
        assertThat(simulation.path("peopleBefore").asInt()).isEqualTo(2);
        assertThat(simulation.path("peopleAfter").asInt()).isEqualTo(1);
        assertThat(simulation.path("peopleMerging").asInt()).isEqualTo(2);
        assertThat(simulation.path("identifiersMoved").asInt()).isEqualTo(2);
        assertThat(simulation.at("/heldLinks/0").toString()).contains("UNIQUE", "\"before\":1", "\"after\":0");
        assertThat(simulation.at("/effects/0/kind").asString()).isEqualTo("MERGE");
        assertThat(simulation.at("/effects/0/after/0/identifiers").asInt()).isEqualTo(4);
        assertThat(simulation.at("/effects/0/after/0/id"))
                .isIn(simulation.at("/effects/0/before/0/id"), simulation.at("/effects/0/before/1/id"));
        assertThat(simulation.path("cannotSee").toString()).contains("NORMALISERS", "CONTRACT", "replay is needed");
        assertThat(driver.executableQuery("MATCH (p:Person) WHERE p.identifiers > 0 RETURN p")
                        .execute()
                        .records())
                .hasSize(2);
    }

    @Test
    void aPolicyThatIsNoneIsToldByLineAndKey() {
        JsonNode answer =
                Api.as(port, "analyst").ask(SIMULATE, Map.of("policy", "namespaces:\n  - {name: user_id, limit: 0}\n"));

        assertThat(answer.at("/errors/0/message").asString()).contains("line 2", "namespaces[0].limit");
        assertThat(answer.at("/errors/0/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void whatIsRightIsFoundRight() {
        JsonNode verification = verified();

        assertThat(verification.path("differenceCount").asInt()).isZero();
        assertThat(verification.path("people").asInt()).isEqualTo(2);
        assertThat(verification.path("links").asInt()).isEqualTo(3);
        assertThat(verification.path("heldLinks").asInt()).isEqualTo(1);
    }

    @Test
    void whatSomebodyBrokeIsFound() {
        driver.executableQuery("MATCH ()-[l:LINKED]->() WHERE l.held = 'UNIQUE' REMOVE l.held")
                .execute();

        JsonNode verification = verified();

        assertThat(verification.path("differenceCount").asInt()).isEqualTo(1);
        assertThat(verification.at("/differences/0/kind").asString()).isEqualTo("HELD_LINK");
        assertThat(verification.at("/differences/0/what").asString()).contains("followed", "held UNIQUE");
        assertThat(verification.at("/differences/0/identifiers").toString()).contains("jane@example.com", "u2");
    }

    @Test
    void onlyStewardsVerify() {
        assertThat(Api.as(port, "analyst").classification("{ verify { state } }"))
                .isEqualTo("FORBIDDEN");
        assertThat(Api.as(port, "app").classification("{ simulate(policy: \"\") { state } }"))
                .isEqualTo("FORBIDDEN");
    }

    private JsonNode simulated(String policy) {
        return Api.as(port, "analyst").data(SIMULATE, Map.of("policy", policy)).path("simulate");
    }

    private JsonNode verified() {
        return Api.as(port, "steward")
                .data(VERIFY, Map.of("since", Instant.now().toString()))
                .path("verify");
    }

    private static IncomingEvent event(String id, int second, String... identifiers) {
        List<Sighting> sightings = Arrays.stream(identifiers)
                .map(key -> new Sighting(Identifier.parse(key), true))
                .toList();
        return new IncomingEvent(
                new EventKey("web", id),
                "seen",
                second * 1_000L,
                second * 1_000L + 5,
                sightings,
                false,
                "{\"channel\":\"web\"}",
                id.hashCode());
    }
}
