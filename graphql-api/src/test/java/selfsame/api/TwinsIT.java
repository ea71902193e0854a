package selfsame.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfsame.api.Hooks.Hook;
import selfsame.local.Backend;
import selfsame.policy.Policy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two people and two twins, to whom the same happens; but the two are merged by mistake, live on as one, and are taken apart. All of it
 * through what runs in production: collector, Kafka, resolver, relay, activation, webhooks to a real receiver, GraphQL.
 */
class TwinsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "identifier: {name: {namespace: \"%s\", value: \"%s\"}}";

    @TempDir
    private static Path home;

    private static Backend backend;
    private static Hooks hooks;
    private static Ingestion ingestion;
    private static Application graphql;

    private final AtomicInteger events = new AtomicInteger();
    private final Instant begun = Instant.now();

    @BeforeAll
    static void start() throws IOException {
        backend = Backend.both(home.resolve("data")).start();
        hooks = new Hooks();
        Path policy = Files.writeString(
                home.resolve("policy.yaml"), shipped("/policy.yaml").replace("abandonAfter: 1h", "abandonAfter: 4s"));
        Path segments = Files.writeString(home.resolve("segments.yaml"), """
                segments:
                  - {name: cart_left, when: {journey: {name: cart, is: abandoned}}}
                  - {name: buyers, when: {count: {type: order_placed}}}
                  - {name: no_buyers, when: {not: {count: {type: order_placed}}}}
                  - {name: lookers, when: {count: {type: page_viewed, min: 2}}}
                """);
        Path destinations = Files.writeString(
                home.resolve("destinations.yaml"), """
                destinations:
                  - {name: crm, url: "%s", secrets: [env:HOOK_SECRET], changes: [journey_abandoned], purpose: ads, traits: [city],
                     remember: 30d, private: true}
                  - {name: mailer, url: "%s", secrets: [env:HOOK_SECRET], changes: [journey_abandoned], purpose: mail, remember: 30d,
                     private: true}
                """.formatted(hooks.url("crm"), hooks.url("mailer")));
        ingestion = Ingestion.start(
                backend,
                home,
                Hooks.SECRET,
                "--selfsame.policy=" + policy.toUri(),
                "--selfsame.segments=" + segments.toUri(),
                "--selfsame.webhooks.destinations=" + destinations.toUri());
        graphql = Application.start(
                "",
                "selfsame.policy=" + policy.toUri(),
                "selfsame.segments=" + segments.toUri(),
                "spring.neo4j.uri=" + backend.boltUri(),
                "spring.neo4j.authentication.username=" + backend.user(),
                "spring.neo4j.authentication.password=" + backend.password(),
                "spring.kafka.bootstrap-servers=" + backend.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        graphql.close();
        ingestion.close();
        hooks.close();
        backend.kill();
    }

    @Test
    void anUndoneMergeLeavesBothAsIfEachHadLivedAloneAndWhoWasToldHearsOfIt() {
        both("newsletter_subscribed", 60, a -> List.of(id("cookie", a + "ann"), id("device_id", a + "phone")))
                .with("traits", Map.of("city", "Ulm"))
                .with("consent", Map.of("ads", true, "mail", true))
                .happen();
        both("order_placed", 50, b -> List.of(authenticated("user_id", b + "bob"), id("email", b + "bob@example.com")))
                .with("traits", Map.of("city", "Bonn"))
                .with("consent", Map.of("ads", true, "mail", false))
                .with("properties", Map.of("product", "lamp", "total", 9))
                .happen();
        both("chargeback_received", 40, b -> List.of(authenticated("user_id", b + "bob")))
                .happen();
        both("product_added_to_cart", 0, a -> List.of(id("cookie", a + "ann")))
                .with("properties", Map.of("product", "kettle"))
                .happen();
        String ann = person("cookie", "ann");
        String bob = person("user_id", "bob");
        String twinAnn = person("cookie", "twin-ann");
        await().atMost(PATIENCE).until(() -> abandonments("crm", ann, twinAnn).size() == 2);
        await().atMost(PATIENCE)
                .until(() -> abandonments("mailer", ann, twinAnn).size() == 2);

        try (Socket socket = Socket.ready(graphql.port(), Tokens.of("app"))
                .subscribe("subscription { personUpdated(%s) { id } }".formatted(NAME.formatted("cookie", "ann")))) {
            assertThat(nextOtherThan(socket, "")).isEqualTo(ann);

            theyAreTakenForOne();
            assertThat(nextOtherThan(socket, ann)).isEqualTo(bob);
            assertThat(consent("cookie", "ann", "mail")).isEqualTo("CONFLICT");
            await().atMost(PATIENCE).until(() -> segments("ann").equals(List.of("buyers", "cart_left")));
            await().atMost(PATIENCE)
                    .until(() -> hooks.told("mailer", "activation.corrected").size() == 1);
            theyLiveOn();
            await().atMost(PATIENCE)
                    .until(() -> abandonments("crm", bob, twinAnn).size() == 3);

            undo(bob);
            assertThat(nextOtherThan(socket, bob)).isEqualTo(ann);
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(life("cookie", "ann")).isEqualTo(life("cookie", "twin-ann")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(life("user_id", "bob")).isEqualTo(life("user_id", "twin-bob")));
        assertIntentIsThatOfTheTwin("cookie", "ann");
        assertIntentIsThatOfTheTwin("user_id", "bob");
        assertThat(life("cookie", "ann").toString())
                .contains("ABANDONED", "Ulm", "cart_left")
                .doesNotContain("Bonn");
        assertThat(life("user_id", "bob").toString())
                .contains("chargeback", "Bonn", "buyers")
                .doesNotContain("Ulm");
        assertThat(person("cookie", "ann")).isEqualTo(ann);
        assertThat(person("user_id", "bob")).isEqualTo(bob);
        assertDestinationsHeardOfIt(ann, bob, twinAnn);
    }

    private void theyAreTakenForOne() {
        both(
                        "page_viewed",
                        0,
                        w -> w.isEmpty()
                                ? List.of(id("cookie", "ann"), id("email", "bob@example.com"))
                                : List.of(id("email", w + "bob@example.com")))
                .happen();
    }

    private void theyLiveOn() {
        both("page_viewed", 0, b -> List.of(id("email", b + "bob@example.com")))
                .with("traits", Map.of("city", "Bonn am Rhein"))
                .happen();
        both("product_added_to_cart", 0, a -> List.of(id("device_id", a + "phone")))
                .with("properties", Map.of("product", "rug"))
                .happen();
    }

    /** The attempt that Bob was told of was Ann's; nobody is told of it a second time. */
    private static void assertDestinationsHeardOfIt(String ann, String bob, String twinAnn) {
        Hook ofAnn = abandonments("crm", ann).getFirst();
        Hook ofBob = abandonments("crm", bob).getFirst();
        Hook mailed = abandonments("mailer", ann).getFirst();

        await().atMost(PATIENCE)
                .until(() -> hooks.told("crm", "activation.corrected").stream()
                        .map(Hook::person)
                        .toList()
                        .containsAll(List.of(ann, bob)));
        List<Hook> corrected = hooks.told("crm", "activation.corrected");
        assertThat(corrected).allSatisfy(hook -> {
            assertThat(hook.body().at("/data/because").asString()).isEqualTo("person.split");
            assertThat(hook.body().at("/data/traits").isMissingNode()).isTrue();
        });
        assertThat(of(corrected, ann)).contains(ofAnn.id());
        assertThat(of(corrected, bob)).contains(ofBob.id());
        assertThat(of(hooks.told("mailer", "activation.corrected"), bob)).contains(mailed.id());
        assertThat(ofAnn.body().at("/data/traits/city").asString()).isEqualTo("Ulm");
        assertThat(abandonments("crm", ann)).hasSize(1);
        assertThat(abandonments("crm", bob)).hasSize(1);
        assertThat(abandonments("crm", twinAnn)).hasSize(2);
        assertThat(corrected).extracting(Hook::person).doesNotContain(twinAnn);
        assertThat(hooks.unsigned).hasValue(0);
    }

    private static String of(List<Hook> corrections, String person) {
        return corrections.stream()
                .filter(hook -> hook.person().equals(person))
                .map(hook -> hook.body().toString())
                .reduce("", String::concat);
    }

    private static List<Hook> abandonments(String destination, String... people) {
        return hooks.told(destination, "journey.abandoned").stream()
                .filter(hook -> List.of(people).contains(hook.person()))
                .toList();
    }

    private void undo(String person) {
        JsonNode merge = api().data(
                        "{ person(id: \"%s\") { history { edges { node { id kind } } } } }".formatted(person))
                .at("/person/history/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(change -> change.path("kind").asString().equals("MERGED"))
                .findFirst()
                .orElseThrow();
        api().data("mutation { act(act: {undo: \"%s\"}, reason: \"two customers, one mailbox\") { id } }"
                .formatted(merge.path("id").asString()));
    }

    private static String nextOtherThan(Socket socket, String known) {
        String id = known;
        while (id.equals(known)) {
            id = socket.nextData().at("/personUpdated/id").asString();
        }
        return id;
    }

    private static void assertIntentIsThatOfTheTwin(String namespace, String name) {
        List<JsonNode> own = scores(namespace, name);
        List<JsonNode> twins = scores(namespace, "twin-" + name);

        assertThat(own).isNotEmpty().hasSameSizeAs(twins);
        for (int n = 0; n < own.size(); n++) {
            assertThat(own.get(n).path("name")).isEqualTo(twins.get(n).path("name"));
            assertThat(own.get(n).path("score").asDouble())
                    .isCloseTo(twins.get(n).path("score").asDouble(), Percentage.withPercentage(0.1));
        }
    }

    private static List<JsonNode> scores(String namespace, String name) {
        JsonNode intent = api().data(
                        "{ personByIdentifier(%s) { profile { intent { topics { name score } types { name score } } } } }"
                                .formatted(NAME.formatted(namespace, name)))
                .at("/personByIdentifier/profile/intent");
        List<JsonNode> scores = new ArrayList<>();
        intent.path("topics").forEach(scores::add);
        intent.path("types").forEach(scores::add);
        return scores;
    }

    private static List<String> segments(String cookie) {
        return api().data("{ personByIdentifier(%s) { segments { segment } } }"
                        .formatted(NAME.formatted("cookie", cookie)))
                .at("/personByIdentifier/segments")
                .findValuesAsString("segment");
    }

    private static String consent(String namespace, String name, String purpose) {
        return api().data("{ personByIdentifier(%s) { profile { consent(purposes: [\"%s\"]) { state } } } }"
                        .formatted(NAME.formatted(namespace, name), purpose))
                .at("/personByIdentifier/profile/consent/0/state")
                .asString();
    }

    /** All that is said of somebody, but ids and what only a clock makes differ. */
    private static JsonNode life(String namespace, String name) {
        String told = api().data("""
            { personByIdentifier(%s) {
              identifiers { edges { node { namespace value } } }
              trail(first: 50) { edges { node { id type occurredAt } } }
              segments { segment }
              profile {
                eventCount firstSeenAt lastSeenAt
                traits { name value at source losers { value at source } }
                counts { type lastHour last24Hours last7Days last30Days ever }
                recent { id type occurredAt }
                sessions { count latest { startedAt lastEventAt open } }
                lastSeen { at channel { value at } page { value at } channels { channel at } }
                journeys { name state step stepNumber since activeAt dueAt endedAt }
                riskFlags { name reason since expiresAt }
                consent { purpose state at given }
                cohesion } } }""".formatted(NAME.formatted(namespace, name))).toString();
        return JsonMapper.shared().readTree(told.replace("twin-", ""));
    }

    private static String person(String namespace, String name) {
        return api().data("{ personByIdentifier(%s) { id } }".formatted(NAME.formatted(namespace, name)))
                .at("/personByIdentifier/id")
                .asString();
    }

    private static Api api() {
        return Api.as(graphql.port(), "steward");
    }

    private static Map<String, Object> id(String namespace, String value) {
        return Map.of("namespace", namespace, "value", value);
    }

    private static Map<String, Object> authenticated(String namespace, String value) {
        return Map.of("namespace", namespace, "value", value, "authenticated", true);
    }

    /** What happens to somebody, and at the same time to the twin. */
    private Happening both(String type, int secondsBefore, Function<String, List<Map<String, Object>>> identifiers) {
        Instant at = secondsBefore == 0 ? Instant.now() : begun.minusSeconds(secondsBefore);
        return new Happening(type, at, identifiers, events.incrementAndGet(), Map.of());
    }

    private record Happening(
            String type,
            Instant at,
            Function<String, List<Map<String, Object>>> identifiers,
            int number,
            Map<String, Object> more) {

        Happening with(String field, Map<String, Object> value) {
            Map<String, Object> all = new HashMap<>(more);
            all.put(field, value);
            return new Happening(type, at, identifiers, number, all);
        }

        /** Returns when it can be read. */
        void happen() {
            String token = ingestion.send(List.of(event(""), event("twin-")));
            Map<String, Object> one = identifiers.apply("").getFirst();
            String query = "{ personByIdentifier(%s, after: \"%s\") { freshness { caughtUp } } }"
                    .formatted(NAME.formatted(one.get("namespace"), one.get("value")), token);
            await().atMost(PATIENCE)
                    .until(() -> api().data(query)
                            .at("/personByIdentifier/freshness/caughtUp")
                            .asBoolean());
        }

        private Map<String, Object> event(String whose) {
            Map<String, Object> event = new HashMap<>(more);
            event.putAll(Map.of(
                    "schemaVersion",
                    2,
                    "id",
                    whose + number,
                    "type",
                    type,
                    "time",
                    at.toString(),
                    "channel",
                    "web",
                    "identifiers",
                    identifiers.apply(whose)));
            return event;
        }
    }

    private static String shipped(String resource) throws IOException {
        try (var text = Objects.requireNonNull(Policy.class.getResourceAsStream(resource))) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }
}
