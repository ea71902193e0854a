package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.START;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import selfsame.decision.Decision;
import selfsame.decision.Evidence;
import selfsame.decision.Facts;
import selfsame.decision.Separation;
import selfsame.history.Act;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException;
import selfsame.identity.Link;
import selfsame.identity.LinkKind;
import selfsame.identity.Pair;
import selfsame.policy.Policy;
import selfsame.resolution.IncomingEvent;
import tools.jackson.databind.JsonNode;

@ApiTest
class AsOfIT {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** When the first event is recorded; what had happened before has happened within half a year. */
    private static final long BEGIN = START + 200 * DAY;

    @Autowired
    private Driver driver;

    @Autowired
    private Policy policy;

    @LocalServerPort
    private int port;

    static LongStream seeds() {
        return LongStream.range(0, 4);
    }

    @Test
    void aLateLinkJoinsTheFormerTimeOnceItIsKnown() {
        World.empty(driver);
        new Resolver(driver, policy)
                .at(BEGIN)
                .seen(BEGIN - 3 * DAY, "user_id:jane")
                .seen(BEGIN - 3 * DAY, "device_id:d1")
                .at(BEGIN + 10 * HOUR)
                .seen(BEGIN - 2 * DAY, "user_id:jane", "device_id:d1")
                .seen(BEGIN - 2 * DAY, "user_id:jane", "device_id:d1");

        assertThat(members("device_id:d1", BEGIN - DAY, BEGIN + HOUR)).containsExactly("device_id:d1");
        assertThat(members("device_id:d1", BEGIN - DAY, BEGIN + 11 * HOUR))
                .containsExactly("device_id:d1", "user_id:jane");
        assertThat(members("device_id:d1", BEGIN - 3 * DAY + 1, BEGIN + 11 * HOUR))
                .containsExactly("device_id:d1");
        assertThat(members("device_id:d1", null, BEGIN + HOUR)).containsExactly("device_id:d1");
        assertThat(members("device_id:d1", null, BEGIN + 10 * HOUR)).containsExactly("device_id:d1", "user_id:jane");
        assertThat(members("device_id:d1", BEGIN - 4 * DAY, BEGIN + 11 * HOUR)).isNull();
        assertThat(members("device_id:d1", null, BEGIN - 1)).isNull();
        assertThat(members("device_id:d1", BEGIN, BEGIN - 1)).isNull();
    }

    @Test
    void aPersonOfThenSaysWhatItWas() {
        World.empty(driver);
        Resolver resolver = new Resolver(driver, policy)
                .at(BEGIN)
                .seen(BEGIN - 3 * DAY, "device_id:d1")
                .seen(BEGIN - 2 * DAY, "user_id:jane", "email:jane@example.com")
                .at(BEGIN + HOUR)
                .seen(BEGIN - DAY, "user_id:jane", "device_id:d1");
        resolver.at(BEGIN + 2 * HOUR).seen(BEGIN - HOUR, "user_id:jane", "cookie:late");

        JsonNode then = person("device_id:d1", null, BEGIN + HOUR);
        JsonNode before = person("device_id:d1", null, BEGIN);

        assertThat(Api.nodes(then.path("identifiers"), "namespace"))
                .containsExactlyInAnyOrder("device_id", "user_id", "email");
        assertThat(Api.nodes(then.path("trail"), "id")).containsExactly("web/e3", "web/e2", "web/e1");
        assertThat(Api.nodes(then.path("history"), "kind")).startsWith("MERGED");
        assertThat(then.at("/formerIds/edges/0/node")).isEqualTo(before.path("id"));
        assertThat(then.at("/identifiers/edges/0/node/person/id")).isEqualTo(then.path("id"));
        assertThat(Api.nodes(before.path("trail"), "id")).containsExactly("web/e1");
        assertThat(Api.nodes(before.path("history"), "kind")).containsExactly("CREATED");
        assertThat(before.at("/formerIds/edges")).isEmpty();
        assertThat(before.at("/freshness/lastEventAt").asString())
                .isEqualTo(Instant.ofEpochMilli(BEGIN - 3 * DAY).toString().replace("Z", ".000Z"));
        JsonNode decided = person("device_id:d1", BEGIN - DAY, null);
        assertThat(decided.path("id")).isEqualTo(then.path("id"));
        assertThat(Api.nodes(decided.path("trail"), "id")).containsExactly("web/e3", "web/e2", "web/e1");
    }

    /** One batch sees them apart and then together, so only one of them was ever given an id. */
    @Test
    void whoWasJoinedBeforeAnybodyLookedWasStillSomebodyApart() {
        World.empty(driver);
        Resolver resolver = new Resolver(driver, policy).at(BEGIN);
        resolver.resolve(
                resolver.event(BEGIN - 3 * DAY, true, "user_id:jane"),
                resolver.event(BEGIN - 3 * DAY, true, "device_id:d1"),
                resolver.event(BEGIN - DAY, true, "user_id:jane", "device_id:d1"));

        assertThat(members("device_id:d1", BEGIN - 2 * DAY, null)).containsExactly("device_id:d1");
        assertThat(members("user_id:jane", BEGIN - 2 * DAY, null)).containsExactly("user_id:jane");
        assertThat(members("user_id:jane", BEGIN - DAY, null)).containsExactly("device_id:d1", "user_id:jane");
    }

    @Test
    void theGraphOfThenHasTheLinksOfThenHeldOrNotAsTheyWere() {
        World.empty(driver);
        Resolver resolver = new Resolver(driver, policy)
                .at(BEGIN)
                .authenticated(BEGIN - 3 * DAY, "user_id:jane", "device_id:d1")
                .authenticated(BEGIN - 3 * DAY, "user_id:bob")
                .at(BEGIN + HOUR)
                .authenticated(BEGIN - 2 * DAY, "user_id:bob", "device_id:d1");
        String change =
                resolver.at(BEGIN + 2 * HOUR).act(new Act.ConfirmSame(Pair.of(id("user_id:bob"), id("device_id:d1"))));
        resolver.at(BEGIN + 3 * HOUR).undo(change);

        JsonNode before = graph("user_id:jane", null, BEGIN);
        JsonNode shared = graph("user_id:jane", null, BEGIN + HOUR);
        JsonNode confirmed = graph("user_id:bob", null, BEGIN + 2 * HOUR);
        JsonNode undone = graph("user_id:bob", null, BEGIN + 3 * HOUR);

        assertThat(before.path("links").toString()).contains("\"held\":null").doesNotContain("AMBIGUOUS");
        assertThat(before.path("people")).hasSize(1);
        assertThat(shared.path("links").toString()).contains("AMBIGUOUS").doesNotContain("\"held\":null");
        assertThat(shared.path("people")).hasSize(3);
        assertThat(confirmed.path("links").toString()).contains("CONFIRMED");
        assertThat(undone.path("links").toString()).doesNotContain("CONFIRMED");
        assertThat(graph("user_id:bob", BEGIN + 2 * HOUR, BEGIN + 2 * HOUR)
                        .path("links")
                        .toString())
                .contains("CONFIRMED");
        JsonNode decided = graph("user_id:jane", BEGIN - 3 * DAY, null);
        assertThat(decided.path("identifiers").toString()).contains("user_id", "device_id");
        assertThat(decided.path("people")).hasSize(1);
        assertThat(decided.at("/links/0/events/edges")).hasSize(1);
    }

    /** Whatever came later: other events, other acts. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void asOfIsTheDecisionOverWhatWasKnownAndHadHappened(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Story story = new Story(random);
        story.happen(25);

        for (int look = 0; look < 6; look++) {
            long knownAt = BEGIN + random.nextLong(26 * HOUR);
            long at = BEGIN - random.nextLong(100 * DAY);
            story.check(random.nextInt(6) == 0 ? null : at, knownAt);
        }
    }

    /** What happened and when, in a world that is out to mix times up. */
    private final class Story {

        private final SplittableRandom random;
        private final Resolver resolver;
        private final List<IncomingEvent> events = new ArrayList<>();
        private final Map<IncomingEvent, Long> recordedAt = new HashMap<>();
        private final TreeMap<Long, Map<String, Set<String>>> believed = new TreeMap<>();
        private final List<String> acts = new ArrayList<>();

        Story(SplittableRandom random) {
            this.random = random;
            World.empty(driver);
            resolver = new Resolver(driver, policy);
        }

        void happen(int steps) {
            for (int step = 0; step < steps; step++) {
                long now = BEGIN + step * HOUR;
                resolver.at(now);
                if (step > 5 && random.nextInt(4) == 0) {
                    act();
                } else {
                    IncomingEvent event = event();
                    events.add(event);
                    recordedAt.put(event, now);
                    resolver.resolve(event);
                }
                believed.put(now, people());
            }
        }

        private IncomingEvent event() {
            Set<String> carried = new TreeSet<>();
            int count = 1 + random.nextInt(3);
            while (carried.size() < count) {
                carried.add(name());
            }
            if (carried.stream().filter(key -> key.startsWith("user_id")).count() > 1) {
                carried.remove("user_id:u0");
                carried.remove("user_id:u1");
            }
            carried.add("device_id:d" + random.nextInt(3));
            return resolver.event(
                    BEGIN - random.nextLong(110 * DAY), random.nextInt(3) == 0, carried.toArray(String[]::new));
        }

        private String name() {
            return switch (random.nextInt(5)) {
                case 0 -> "user_id:u" + random.nextInt(3);
                case 1 -> "email:" + random.nextInt(3) + "@example.com";
                case 2 -> "record:r" + random.nextInt(3);
                case 3 -> "device_id:d" + random.nextInt(3);
                default -> "cookie:c" + random.nextInt(3);
            };
        }

        private void act() {
            Identifier a = id(name());
            Identifier b = id(name());
            try {
                switch (random.nextInt(4)) {
                    case 0 -> acts.add(resolver.act(Act.Separate.of(Set.of(a), Set.of(b))));
                    case 1 -> acts.add(resolver.act(new Act.ConfirmSame(Pair.of(a, b))));
                    case 2 -> acts.add(resolver.act(new Act.RetractLink(Pair.of(a, b))));
                    default -> {
                        if (!acts.isEmpty()) {
                            acts.add(resolver.undo(acts.get(random.nextInt(acts.size()))));
                        }
                    }
                }
            } catch (IdentityException.ActRefused | IllegalArgumentException refused) {
                // Not every act can be; the next one may.
            }
        }

        void check(@Nullable Long at, long knownAt) {
            Map<String, Set<String>> expected = at == null
                    ? (believed.floorEntry(knownAt) == null
                            ? Map.of()
                            : believed.floorEntry(knownAt).getValue())
                    : decided(at, knownAt);

            for (String key : believed.lastEntry().getValue().keySet()) {
                assertThat(members(key, at, knownAt))
                        .as("%s at %s known at %s", key, at, knownAt)
                        .isEqualTo(expected.containsKey(key) ? List.copyOf(expected.get(key)) : null);
            }
        }

        private Map<String, Set<String>> decided(long at, long knownAt) {
            Map<Identifier, Long> firstSeenAt = new HashMap<>();
            Map<Link.Key, Link> links = new HashMap<>();
            for (IncomingEvent event : events) {
                if (event.occurredAt() <= at && recordedAt.getOrDefault(event, 0L) <= knownAt) {
                    event.sightings()
                            .forEach(sighting ->
                                    firstSeenAt.merge(sighting.identifier(), event.occurredAt(), Math::min));
                    gather(event, links);
                }
            }
            List<Separation> separations = new ArrayList<>();
            Set<Pair> retracted = new TreeSet<>();
            facts(at, knownAt, separations, retracted, links);
            links.keySet()
                    .removeIf(key -> !firstSeenAt.containsKey(key.pair().left())
                            || !firstSeenAt.containsKey(key.pair().right()));
            Map<String, Set<String>> people = new HashMap<>();
            Decision.decide(Evidence.of(firstSeenAt, links.values()), new Facts(separations, retracted), policy, at)
                    .people()
                    .forEach(person -> person.forEach(member -> people.put(
                            member.canonical(),
                            person.stream()
                                    .map(Identifier::canonical)
                                    .collect(Collectors.toCollection(TreeSet::new)))));
            return people;
        }

        private void gather(IncomingEvent event, Map<Link.Key, Link> links) {
            List<IncomingEvent.Sighting> strongestFirst = event.sightings().stream()
                    .sorted(Comparator.comparing(IncomingEvent.Sighting::identifier, policy.strongestFirst()))
                    .toList();
            for (int a = 0; a < strongestFirst.size(); a++) {
                for (int b = a + 1; b < strongestFirst.size(); b++) {
                    Link link = Link.seenOnce(
                            strongestFirst.get(a).identifier(),
                            strongestFirst.get(b).identifier(),
                            strongestFirst.get(a).authenticated() ? LinkKind.AUTHENTICATED : LinkKind.OBSERVED,
                            event.occurredAt());
                    links.merge(link.key(), link, Link::gather);
                }
            }
        }

        /** Facts as the graph keeps them; a confirmation is a link first seen when it was said. */
        private void facts(
                long at, long knownAt, List<Separation> separations, Set<Pair> retracted, Map<Link.Key, Link> links) {
            rows("""
                    MATCH (f:Fact) WHERE f.from <= %d AND coalesce(f.until, %d) > %d
                    RETURN f.id AS id, f.kind AS kind, f.from AS from,
                      [(f)-[:SPEAKS_OF {side: 'LEFT'}]->(i) | i.key] AS left, [(f)-[:SPEAKS_OF {side: 'RIGHT'}]->(i) | i.key] AS right""".formatted(knownAt, knownAt + 1, knownAt)).forEach(row -> {
                Set<Identifier> left = ids(row.get("left").asList(Value::asString));
                Set<Identifier> right = ids(row.get("right").asList(Value::asString));
                Pair pair = Pair.of(left.iterator().next(), right.iterator().next());
                long from = row.get("from").asLong();
                switch (row.get("kind").asString()) {
                    case "APART" -> separations.add(Separation.of(row.get("id").asString(), left, right));
                    case "RETRACTED" -> retracted.add(pair);
                    default -> {
                        if (from <= at) {
                            Link link = Link.seenOnce(pair.left(), pair.right(), LinkKind.CONFIRMED, from);
                            links.put(link.key(), link);
                        }
                    }
                }
            });
        }
    }

    private static Set<Identifier> ids(List<String> keys) {
        return keys.stream().map(Identifier::parse).collect(Collectors.toCollection(TreeSet::new));
    }

    /** By identifier, all of its person. */
    private Map<String, Set<String>> people() {
        Map<String, Set<String>> people = new TreeMap<>();
        rows("MATCH (i:Identifier)-[:BELONGS_TO]->(p) RETURN i.key AS key, [(p)<-[:BELONGS_TO]-(m) | m.key] AS members")
                .forEach(row -> people.put(
                        row.get("key").asString(),
                        new TreeSet<>(row.get("members").asList(Value::asString))));
        return people;
    }

    private List<Record> rows(String cypher) {
        return driver.executableQuery(cypher).execute().records();
    }

    private @Nullable List<String> members(String key, @Nullable Long at, @Nullable Long knownAt) {
        JsonNode person = person(key, at, knownAt);
        return person.isNull()
                ? null
                : person.at("/identifiers/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/namespace").asString() + ":"
                                + edge.at("/node/value").asString())
                        .sorted()
                        .toList();
    }

    private JsonNode person(String key, @Nullable Long at, @Nullable Long knownAt) {
        return Api.as(port, "app")
                .data("""
                        { personByIdentifier(identifier: %s%s) { id version formerIds { edges { node } }
                          identifiers(first: 50) { edges { node { namespace value person { id } } } }
                          trail { edges { node { id } } } history { edges { node { kind } } } freshness { lastEventAt caughtUp } } }""".formatted(name(key), times(at, knownAt)))
                .path("personByIdentifier");
    }

    private JsonNode graph(String key, @Nullable Long at, @Nullable Long knownAt) {
        return Api.as(port, "analyst")
                .data("""
                        { graph(identifier: %s%s) { identifiers { namespace person { id } } people { id identifiers { edges { node { id } } } }
                          links { kind held evidence witness { id } events { edges { node { id } } } } truncated } }""".formatted(name(key), times(at, knownAt)))
                .path("graph");
    }

    private static String times(@Nullable Long at, @Nullable Long knownAt) {
        return (at == null ? "" : ", at: \"" + Instant.ofEpochMilli(at) + "\"")
                + (knownAt == null ? "" : ", knownAt: \"" + Instant.ofEpochMilli(knownAt) + "\"");
    }

    private static String name(String key) {
        int colon = key.indexOf(':');
        return "{name: {namespace: \"%s\", value: \"%s\"}}"
                .formatted(key.substring(0, colon), key.substring(colon + 1));
    }

    private static Identifier id(String key) {
        return Identifier.parse(key);
    }
}
