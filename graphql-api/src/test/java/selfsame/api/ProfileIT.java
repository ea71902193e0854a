package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import selfsame.identity.Identifier;
import selfsame.profile.Aspect;
import selfsame.profile.Behaviour;
import selfsame.profile.Particulars;
import selfsame.profile.Summary;
import selfsame.profile.SummaryBytes;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.EventKey;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.store.IdentityStores;
import selfsame.wiring.PolicyInForce;

/** Profiles of people whom the resolver saw. */
@ApiTest
class ProfileIT {

    private static final String PROFILE = """
            query($user: String!) { personByIdentifier(identifier: {name: {namespace: "user_id", value: $user}}) { id profile {
              eventCount firstSeenAt lastSeenAt
              traits { name value at ageSeconds source losers { value at source } }
              counts { type lastHour last24Hours last7Days last30Days ever }
              recent { id type occurredAt }
              intent { topics { name score } types { name score } }
              sessions { count latest { startedAt lastEventAt open } }
              lastSeen { at channel { value at } device { value at } place { value } campaign { value } page { value }
                channels { channel at device { value } } }
              journeys { name state step stepNumber since activeAt dueAt endedAt }
              riskFlags { name reason since expiresAt }
              consent { purpose state at given }
              cohesion } } }""";

    @Autowired
    private Driver driver;

    @Autowired
    private PolicyInForce policy;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    private final long now = System.currentTimeMillis();
    private long offset;

    @BeforeEach
    void janeWhoLeftACartAndJimWhoDoesNotPay() {
        World.empty(driver);
        ResolveEvents resolver = new ResolveEvents(
                IdentityStores.neo4j(
                        driver,
                        new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {})),
                policy,
                IdentityStores::mintPersonId,
                System::currentTimeMillis,
                new ResolutionLimits(5_000, 20));
        List.of(
                        event("page_viewed", 50, "\"Ulm\"", true, "device_id:d1"),
                        event("product_added_to_cart", 20, "\"Bonn\"", true, "user_id:jane", "device_id:d1"),
                        event("checkout_started", 10, "\"\"", true, "user_id:jane"),
                        event("chargeback_received", 5, "\"Rome\"", false, "user_id:jim"))
                .forEach(event -> resolve(resolver, event));
    }

    @Test
    void anAppSeesWhatSheIsDoing() {
        var profile = Api.as(port, "app").data(PROFILE, Map.of("user", "jane")).at("/personByIdentifier/profile");

        assertThat(profile.path("eventCount").asInt()).isEqualTo(3);
        var city = profile.at("/traits/0");
        assertThat(city.path("value").asString()).isEqualTo("Bonn");
        assertThat(city.path("source").asString()).isEqualTo("web");
        assertThat(city.path("ageSeconds").asInt()).isBetween(20 * 60, 30 * 60);
        assertThat(city.at("/losers").toString()).contains("\"value\":\"\"", "\"value\":\"Ulm\"");
        assertThat(profile.at("/counts/0").toString())
                .isEqualTo(
                        "{\"type\":\"checkout_started\",\"lastHour\":1,\"last24Hours\":1,\"last7Days\":1,\"last30Days\":1,\"ever\":1}");
        assertThat(profile.path("recent").findValuesAsString("type"))
                .containsExactly("checkout_started", "product_added_to_cart", "page_viewed");
        assertThat(profile.at("/intent/types/0/name").asString()).isEqualTo("checkout_started");
        assertThat(profile.at("/intent/topics/0/name").asString()).isEqualTo("tea");
        assertThat(profile.at("/sessions/count").asInt()).isEqualTo(1);
        assertThat(profile.at("/sessions/latest/open").asBoolean()).isTrue();
        assertThat(profile.at("/lastSeen/channel/value").asString()).isEqualTo("web");
        assertThat(profile.at("/lastSeen/page/value").asString()).isEqualTo("/cart");
        assertThat(profile.at("/journeys/0/name").asString()).isEqualTo("cart");
        assertThat(profile.at("/journeys/0/state").asString()).isEqualTo("IN_FLIGHT");
        assertThat(profile.at("/journeys/0/step").asString()).isEqualTo("checkout_started");
        assertThat(profile.at("/journeys/0/dueAt").isNull()).isFalse();
        assertThat(profile.path("riskFlags").isEmpty()).isTrue();
        assertThat(profile.at("/consent/0/state").asString()).isEqualTo("GRANTED");
        assertThat(profile.path("cohesion").asDouble()).isEqualTo(0.5);
    }

    @Test
    void anAnalystSeesFiguresAndNoPersonalData() {
        var profile = Api.as(port, "analyst")
                .data(
                        PROFILE.replace("name: {namespace: \"user_id\", value: $user}", "id: $user")
                                .replace("String!", "ID!"),
                        Map.of("user", idOf("user_id:jane")))
                .at("/personByIdentifier/profile");

        assertThat(profile.at("/traits/0/value").asString()).isEqualTo("B***");
        assertThat(profile.at("/traits/0/losers").toString()).contains("U***");
        assertThat(profile.toString())
                .contains("checkout_started", "tea")
                .doesNotContain("Bonn", "Ulm", "/cart", "phone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{flag: \"chargeback\"} | jim",
                "{onJourney: \"cart\"} | jane",
                "{consent: \"ads\"} | jane",
                "{trait: {name: \"city\", value: \"Bonn\"}} | jane",
                "{trait: {name: \"city\", value: \"Ulm\"}} | ",
                "{trait: {name: \"n\", value: 41}} | jane jim",
                "{trait: {name: \"city\"}, flag: \"chargeback\"} | jim",
                "{seenSince: \"$8\"} | jim",
                "{seenBefore: \"$8\"} | jane"
            })
    void peopleAreFoundByTheirProfile(String filter, String expected) {
        String query =
                "{ people(filter: %s) { edges { node { identifiers { edges { node { value namespace } } } } } } }"
                        .formatted(filter.replace(
                                "$8", Instant.ofEpochMilli(now - 8 * 60_000).toString()));

        var found = Api.as(port, "app").data(query);

        assertThat(found.path("people").findValuesAsString("value").stream()
                        .filter(value -> value.startsWith("j"))
                        .sorted()
                        .toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void whereFewAreSoAPageEndsEarlyAndSaysWhereToGoOn() {
        driver.executableQuery("""
                        UNWIND range(1, 5000) AS n
                        CREATE (:Person {id: 'ffffffff-ffff-7fff-8fff-' + substring('00000000000' + n, size('' + n) - 1), version: 1,
                            createdAt: 1, updatedAt: 1, identifiers: 1})""").execute();
        String query =
                "{ people(filter: {trait: {name: \"n\", value: 41}}%s) { edges { node { id } } pageInfo { hasNextPage endCursor } } }";

        var nobody = Api.as(port, "app").data(query.formatted("")).path("people");
        String place = nobody.at("/pageInfo/endCursor").asString();
        var found = Api.as(port, "app")
                .data(query.formatted(", after: \"" + place + "\""))
                .path("people");

        assertThat(nobody.path("edges")).isEmpty();
        assertThat(nobody.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(found.path("edges")).hasSize(2);
        assertThat(found.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void anAnalystMayNotFindPeopleByATrait() {
        assertThat(
                        Api.as(port, "analyst")
                                .classification(
                                        "{ people(filter: {trait: {name: \"city\", value: \"Bonn\"}}) { edges { node { id } } } }"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aHundredThousandEventsAreReadLikeTen() {
        long few = statementsOf("jane");
        List<Behaviour> many = new ArrayList<>();
        for (int n = 0; n < 100_000; n++) {
            many.add(new Behaviour("web/n" + n, "web", "page_viewed", now - n * 60_000L, Particulars.NONE));
        }
        driver.executableQuery("MATCH (i:Identifier {key: 'user_id:jane'}) SET i.summary = $summary")
                .withParameters(Map.of("summary", SummaryBytes.write(Summary.of(many))))
                .execute();
        try (var session = driver.session()) {
            session.run("""
                            MATCH (i:Identifier {key: 'user_id:jane'})
                            UNWIND range(1, 1000) AS n
                            CALL (i, n) {
                              CREATE (e:Event {key: 'web/n' + n, type: 'page_viewed', occurredAt: n, attributedTo: i.id})-[:CARRIED]->(i)
                            } IN TRANSACTIONS OF 2000 ROWS""").consume();
        }

        long lots = statementsOf("jane");

        assertThat(lots).isEqualTo(few);
        assertThat(Api.as(port, "app")
                        .data(PROFILE, Map.of("user", "jane"))
                        .at("/personByIdentifier/profile/eventCount")
                        .asInt())
                .isEqualTo(100_001);
    }

    private long statementsOf(String user) {
        long before = statements();
        Api.as(port, "app").data(PROFILE, Map.of("user", user));
        return statements() - before;
    }

    private long statements() {
        return meters.find("selfsame.api.statement").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private String idOf(String key) {
        return driver.executableQuery("MATCH (i:Identifier {key: $key}) RETURN i.id AS id")
                .withParameters(Map.of("key", key))
                .execute()
                .records()
                .getFirst()
                .get("id")
                .asString();
    }

    private void resolve(ResolveEvents resolver, IncomingEvent event) {
        Delivery delivery = new Delivery(0, offset, new Delivery.Content.Event(event));
        resolver.resolve(new Batch(List.of(delivery), new TreeMap<>(Map.of(0, offset))), (refused, why) -> {
            throw new AssertionError("refused " + refused + ": " + why);
        });
        offset++;
    }

    private IncomingEvent event(String type, int minutesAgo, String city, boolean ads, String... identifiers) {
        long at = now - minutesAgo * 60_000L;
        return new IncomingEvent(
                new EventKey("web", type),
                type,
                at,
                at,
                Arrays.stream(identifiers)
                        .map(key -> new IncomingEvent.Sighting(Identifier.parse(key), true))
                        .toList(),
                false,
                new Particulars(
                        Optional.of("web"),
                        Map.of(Aspect.PAGE, "/cart", Aspect.DEVICE, "phone"),
                        List.of("tea"),
                        new TreeMap<>(Map.of("city", Optional.of(city), "n", Optional.of("41"))),
                        new TreeMap<>(Map.of("ads", ads))),
                "{}",
                type.hashCode());
    }
}
