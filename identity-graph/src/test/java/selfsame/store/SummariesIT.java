package selfsame.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import selfsame.cypher.CypherRunner;
import selfsame.cypher.Statement;
import selfsame.identity.Identifier;
import selfsame.policy.Policy;
import selfsame.profile.Aspect;
import selfsame.profile.Behaviour;
import selfsame.profile.Particulars;
import selfsame.profile.Profile;
import selfsame.profile.Summary;
import selfsame.profile.SummaryBytes;
import selfsame.resolution.ActOnPeople;
import selfsame.resolution.Batch;
import selfsame.resolution.Delivery;
import selfsame.resolution.EventKey;
import selfsame.resolution.IncomingEvent;
import selfsame.resolution.IncomingEvent.Sighting;
import selfsame.resolution.RandomStream;
import selfsame.resolution.ResolutionLimits;
import selfsame.resolution.ResolveEvents;
import selfsame.resolution.Wish;
import selfsame.wiring.PolicyReader;

/** What the graph remembers of behaviour, and what merges and undos make of it. */
class SummariesIT {

    private static final long NOW = Duration.ofDays(20_000).toMillis();

    private static final Policy POLICY = PolicyReader.read("""
            namespaces:
              - {name: user_id, unique: true}
              - {name: loyalty_id, unique: true}
              - {name: email}
              - {name: phone}
              - {name: device_id, ambiguous: release}
              - {name: cookie}
            profile:
              journeys:
                - {name: cart, start: carted, goal: ordered, abandonAfter: 1h}
              flags:
                - {name: chargeback, event: charged_back, expires: 30d}
                - {name: shared, namespace: device_id, ownersMax: 1}
                - {name: loose, cohesionMin: 0.3}
            """);

    private final AtomicInteger number = new AtomicInteger();
    private long offset;

    static LongStream seeds() {
        return LongStream.range(0, 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachIdentifierRemembersItsEventsOnceInWhateverOrderTheyCame(long seed) {
        RandomStream stream = withParticulars(RandomStream.of(seed, 150, 8), seed);
        ResolveEvents resolve = resolver(Graph.emptied());

        for (Batch batch : stream.repeated().shuffled(seed).batches(seed, 0, 40)) {
            resolve.resolve(batch, Worlds.NEVER);
        }

        assertThat(remembered()).isEqualTo(fromScratch(stream.events()));
    }

    @Test
    void whatTwoResolversAddAtOnceIsAllThere() {
        Driver driver = Graph.emptied();
        RandomStream stream = withParticulars(RandomStream.of(7, 300, 3), 7);
        List<CompletableFuture<Void>> resolvers = new ArrayList<>();

        for (int partition = 0; partition < 2; partition++) {
            int half = partition;
            List<IncomingEvent> events = stream.events().subList(half * 150, half * 150 + 150);
            resolvers.add(CompletableFuture.runAsync(() -> {
                ResolveEvents resolve = resolver(driver);
                new RandomStream(events).batches(half, half, 10).forEach(batch -> resolve.resolve(batch, Worlds.NEVER));
            }));
        }
        resolvers.forEach(CompletableFuture::join);

        assertThat(remembered()).isEqualTo(fromScratch(stream.events()));
    }

    @Test
    void anUndoneMergeLeavesBothAsIfEachHadLivedAlone() {
        Driver driver = Graph.emptied();
        ResolveEvents resolve = resolver(driver);
        for (String world : List.of("", "twin-")) {
            resolve(resolve, event("viewed", 1, List.of("cookie:" + world + "a"), "\"Ulm\"", true));
            resolve(resolve, event("carted", 2, List.of("cookie:" + world + "a"), "\"Ulm\"", true));
            resolve(resolve, event("ordered", 3, List.of("email:" + world + "b"), "\"Bonn\"", false));
            resolve(resolve, event("charged_back", 4, List.of("email:" + world + "b"), "\"Bonn\"", false));
        }

        resolve(resolve, event("viewed", 5, List.of("cookie:a", "email:b"), "\"Köln\"", true));
        resolve(resolve, event("viewed", 5, List.of("email:twin-b"), "\"Köln\"", true));
        Profile merged = profile(driver, "cookie:a");
        resolve(resolve, event("ordered", 6, List.of("cookie:a"), "\"Ulm\"", true));
        resolve(resolve, event("ordered", 6, List.of("cookie:twin-a"), "\"Ulm\"", true));
        undoTheMerge(driver);

        assertThat(merged.events()).isEqualTo(5);
        assertThat(merged.allows("ads")).isTrue();
        assertThat(merged.isFlagged("chargeback")).isTrue();
        assertThat(told(profile(driver, "cookie:a"))).isEqualTo(told(profile(driver, "cookie:twin-a")));
        assertThat(told(profile(driver, "email:b"))).isEqualTo(told(profile(driver, "email:twin-b")));
        assertThat(profile(driver, "cookie:a").journey("cart"))
                .hasValueSatisfying(cart -> assertThat(cart.endedAt()).hasValue(at(6)));
    }

    @Test
    void identifiersThatDisagreeAreAConflictUntilTheyArePartedAgain() {
        Driver driver = Graph.emptied();
        ResolveEvents resolve = resolver(driver);
        resolve(resolve, event("viewed", 1, List.of("cookie:a"), "\"Ulm\"", false));
        resolve(resolve, event("viewed", 2, List.of("email:b"), "\"Bonn\"", true));
        resolve(resolve, event("viewed", 3, List.of("cookie:a", "email:b"), "\"Bonn\"", true));

        Profile merged = profile(driver, "cookie:a");
        undoTheMerge(driver);

        assertThat(merged.allows("ads")).isFalse();
        assertThat(merged.cohesion())
                .hasValueSatisfying(cohesion -> assertThat(cohesion.value()).isZero());
        assertThat(merged.isFlagged("loose")).isTrue();
        assertThat(profile(driver, "cookie:a").allows("ads")).isFalse();
        assertThat(profile(driver, "email:b").allows("ads")).isTrue();
        assertThat(profile(driver, "email:b").isFlagged("loose")).isFalse();
    }

    @Test
    void aDeviceWithTooManyOwnersFlagsThem() {
        Driver driver = Graph.emptied();
        ResolveEvents resolve = resolver(driver);
        resolve(resolve, event("viewed", 1, List.of("user_id:1", "device_id:d"), "1", true));
        resolve(resolve, event("viewed", 2, List.of("user_id:2", "device_id:d"), "1", true));
        resolve(resolve, event("viewed", 3, List.of("user_id:3", "device_id:e"), "1", true));

        assertThat(profile(driver, "user_id:1").riskFlags()).singleElement().satisfies(flag -> {
            assertThat(flag.reason()).isEqualTo("a device_id with 2 owners, more than 1");
            assertThat(flag.since()).hasValue(at(2));
        });
        assertThat(profile(driver, "device_id:d").isFlagged("shared")).isTrue();
        assertThat(profile(driver, "user_id:3").isFlagged("shared")).isFalse();
    }

    private static ResolveEvents resolver(Driver driver) {
        return Worlds.resolver(driver, () -> POLICY);
    }

    private void resolve(ResolveEvents resolve, IncomingEvent event) {
        resolve.resolve(
                new Batch(
                        List.of(new Delivery(0, offset, new Delivery.Content.Event(event))),
                        new TreeMap<>(Map.of(0, offset))),
                Worlds.NEVER);
        offset++;
    }

    private IncomingEvent event(String type, int minute, List<String> identifiers, String city, boolean ads) {
        return new IncomingEvent(
                new EventKey("test", "e" + number.getAndIncrement()),
                type,
                at(minute),
                at(minute),
                identifiers.stream()
                        .map(name -> new Sighting(Identifier.parse(name), false))
                        .toList(),
                false,
                new Particulars(
                        Optional.of("web"),
                        Map.of(Aspect.PLACE, city),
                        List.of(type),
                        new TreeMap<>(Map.of("city", Optional.of(city))),
                        new TreeMap<>(Map.of("ads", ads))),
                "{}",
                number.get());
    }

    private static long at(int minute) {
        return NOW + minute * 60_000L;
    }

    private static void undoTheMerge(Driver driver) {
        ActOnPeople acts = new ActOnPeople(
                IdentityStores.neo4j(
                        driver,
                        new IdentityStores.Settings("test", 1, Optional.empty(), Duration.ofMinutes(1), () -> {})),
                () -> POLICY,
                IdentityStores::mintPersonId,
                () -> NOW,
                new ResolutionLimits(5_000, 20));
        String merge = Graph.run("MATCH (c:Change {kind: 'MERGED'}) RETURN c.id AS id")
                .getFirst()
                .get("id")
                .asString();
        acts.act(TwoWorlds.order(new Wish.Undo(merge), Optional.empty(), Optional.empty()));
    }

    private static Profile profile(Driver driver, String identifier) {
        String person = Graph.personOf(Identifier.parse(identifier));
        try (var session = driver.session()) {
            ProfileReading reading = new ProfileReading(
                    new ProfileReading.Reader() {
                        @Override
                        public <R extends Record> List<R> read(Statement<R> statement) {
                            return CypherRunner.run(session, statement);
                        }
                    },
                    () -> POLICY);
            return reading.profiles(List.of(person), at(30)).values().iterator().next();
        }
    }

    /** All but the ids of events, which are twins' own. */
    private static List<Object> told(Profile profile) {
        return List.of(
                profile.traits(),
                profile.counts(),
                profile.recent().stream()
                        .map(event -> event.type() + event.at())
                        .toList(),
                profile.intent(),
                profile.sessions(),
                profile.lastSeen(),
                profile.journeys(),
                profile.riskFlags(),
                profile.consent(),
                profile.cohesion());
    }

    private static Map<String, Summary> remembered() {
        Map<String, Summary> remembered = new TreeMap<>();
        Graph.run("MATCH (i:Identifier) WHERE i.summary IS NOT NULL RETURN i.key AS key, i.summary AS summary")
                .forEach(row -> remembered.put(
                        row.get("key").asString(),
                        SummaryBytes.read(row.get("summary").asByteArray())));
        return remembered;
    }

    private static Map<String, Summary> fromScratch(List<IncomingEvent> events) {
        Map<String, List<Behaviour>> byIdentifier = new TreeMap<>();
        for (IncomingEvent event : events) {
            event.sightings().stream()
                    .map(Sighting::identifier)
                    .min(POLICY.strongestFirst())
                    .ifPresent(strongest -> byIdentifier
                            .computeIfAbsent(strongest.canonical(), _ -> new ArrayList<>())
                            .add(event.behaviour()));
        }
        Map<String, Summary> summaries = new TreeMap<>();
        byIdentifier.forEach((key, behaviours) -> summaries.put(key, Summary.of(behaviours)));
        return summaries;
    }

    private static RandomStream withParticulars(RandomStream stream, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new RandomStream(stream.events().stream()
                .map(event -> new IncomingEvent(
                        event.key(),
                        event.type() + random.nextInt(4),
                        event.occurredAt(),
                        event.receivedAt(),
                        event.sightings(),
                        event.alias(),
                        new Particulars(
                                Optional.of("c" + random.nextInt(2)),
                                Map.of(Aspect.PAGE, "p" + random.nextInt(3)),
                                List.of("topic" + random.nextInt(3)),
                                new TreeMap<>(Map.of("trait", Optional.of("\"" + random.nextInt(9) + "\""))),
                                new TreeMap<>(Map.of("ads", random.nextBoolean()))),
                        event.payload(),
                        event.digest()))
                .toList());
    }
}
