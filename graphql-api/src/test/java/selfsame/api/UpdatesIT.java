package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;
import static selfsame.api.Ids.id;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import selfsame.local.Backends;
import tools.jackson.databind.JsonNode;

/** People and segments as they change, over real sockets, from a real broker; what the relay would publish is published here. */
@ApiTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class UpdatesIT {

    private static final String BY_EMAIL = """
            subscription { personUpdated(identifier: {name: {namespace: "email", value: "jane@example.com"}} %s) {
              id cursor identifiers { edges { node { value } } } freshness { caughtUp } } }""";
    private static final String BY_ID = "subscription { personUpdated(id: \"%s\" %s) { id cursor } }";
    private static final String SEGMENTS =
            "subscription { segmentChanged(%s) { id segment kind because personId person { id } into cursor } }";

    private World world;

    @Autowired
    private Driver driver;

    @LocalServerPort
    private int port;

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Backends.shared().bootstrapServers()),
            new StringSerializer(),
            new StringSerializer());

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", Backends.shared()::bootstrapServers);
    }

    @BeforeAll
    static void topics() throws InterruptedException, ExecutionException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Backends.shared().bootstrapServers()))) {
            for (String topic :
                    List.of("events.resolved", "identity.changes", "segments.changes", "profiles.changes", "events")) {
                try {
                    admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1)))
                            .all()
                            .get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    @BeforeEach
    void janeAndJoe() {
        world = World.empty(driver)
                .identifier(11, 1, "email", "jane@example.com")
                .identifier(12, 2, "email", "joe@example.com");
    }

    @AfterEach
    void close() {
        producer.close(Duration.ofSeconds(5));
    }

    @Test
    void somebodyIsToldAsItIsAndAgainWhenSomethingHappenedToIt() {
        try (Socket socket = Socket.ready(port, Tokens.of("app")).subscribe(BY_EMAIL.formatted(""))) {
            JsonNode first = next(socket);
            world.identifier(13, 1, "device_id", "phone-1");
            publish("events.resolved", 2);
            publish("events.resolved", 1);
            JsonNode second = next(socket);

            assertThat(first.path("id").asString()).isEqualTo(id(1));
            assertThat(values(first)).containsExactly("jane@example.com");
            assertThat(values(second)).containsExactlyInAnyOrder("jane@example.com", "phone-1");
            assertThat(second.at("/freshness/caughtUp").asBoolean()).isTrue();
            assertThat(second.path("cursor").asString())
                    .isNotEqualTo(first.path("cursor").asString());
        }
    }

    /** Joe's phone is mentioned ten times; whoever hears of Jane next hears of her. */
    @Test
    void whatHappensToOthersIsNotTold() {
        try (Socket socket = Socket.ready(port, Tokens.of("app")).subscribe(BY_ID.formatted(id(1), ""))) {
            String first = next(socket).path("cursor").asString();
            for (int n = 0; n < 10; n++) {
                publish("events.resolved", 2);
            }
            try (Socket joe =
                    Socket.ready(port, Tokens.of("app")).subscribe(BY_ID.formatted(id(2), "after: \"" + first + '"'))) {
                next(joe);
            }
            assertThat(socket.isSilent()).isTrue();

            publish("profiles.changes", 1);
            assertThat(next(socket).path("id").asString()).isEqualTo(id(1));
        }
    }

    @Test
    void whoeverAnswersNowIsToldAcrossAMergeAndWhatHappensToItFromThenOn() {
        try (Socket byId = Socket.ready(port, Tokens.of("app")).subscribe(BY_ID.formatted(id(1), ""));
                Socket byEmail = Socket.ready(port, Tokens.of("app")).subscribe(BY_EMAIL.formatted(""))) {
            next(byId);
            next(byEmail);
            driver.executableQuery("""
                            MATCH (i:Identifier {id: $jane})-[old:BELONGS_TO]->(:Person), (joe:Person {id: $joe})
                            DELETE old CREATE (i)-[:BELONGS_TO]->(joe)""")
                    .withParameters(Map.of("jane", id(11), "joe", id(2)))
                    .execute();

            publish("identity.changes", 1);
            assertThat(next(byId).path("id").asString()).isEqualTo(id(2));
            assertThat(next(byEmail).path("id").asString()).isEqualTo(id(2));

            publish("segments.changes", 2);
            assertThat(next(byId).path("id").asString()).isEqualTo(id(2));
            assertThat(next(byEmail).path("id").asString()).isEqualTo(id(2));
        }
    }

    @Test
    void anIdentifierMayBeWaitedFor() {
        try (Socket socket = Socket.ready(port, Tokens.of("app"))
                .subscribe(BY_EMAIL.formatted("").replace("jane@", "new@"))) {
            assertThat(socket.isSilent()).isTrue();

            world.identifier(14, 4, "email", "new@example.com");

            assertThat(next(socket).path("id").asString()).isEqualTo(id(4));
        }
    }

    /** Whoever was connected to one instance goes on at another: it reads the same topics. */
    @Test
    void anyInstanceGoesOnWhereAnotherStopped() {
        String cursor;
        try (Socket socket =
                Socket.ready(port, Tokens.of("app")).subscribe(SEGMENTS.formatted("segment: \"cart_left\""))) {
            cursor = publishUntilHeard(socket);
        }
        segment(1, "left", "keen", "time", 501);
        segment(1, "left", "cart_left", "merged\", \"into\": \"" + id(2), 502);

        try (Application other = another();
                Socket socket = Socket.ready(other.port(), Tokens.of("app"))
                        .subscribe(SEGMENTS.formatted("segment: \"cart_left\", after: \"" + cursor + '"'))) {
            JsonNode told = socket.nextData().path("segmentChanged");
            while (told.path("kind").asString().equals("ENTERED")) {
                told = socket.nextData().path("segmentChanged");
            }

            assertThat(told.path("segment").asString()).isEqualTo("cart_left");
            assertThat(told.path("because").asString()).isEqualTo("MERGED");
            assertThat(told.path("into").asString()).isEqualTo(id(2));
            assertThat(told.at("/person/id").asString()).isEqualTo(id(1));
        }
    }

    @Test
    void everyInstanceTellsEverySubscriber() {
        try (Application other = another();
                Socket here = Socket.ready(port, Tokens.of("app")).subscribe(BY_ID.formatted(id(1), ""));
                Socket there = Socket.ready(other.port(), Tokens.of("app")).subscribe(BY_ID.formatted(id(1), ""))) {
            next(here);
            next(there);

            publish("events.resolved", 1);

            assertThat(next(here).path("id").asString()).isEqualTo(id(1));
            assertThat(next(there).path("id").asString()).isEqualTo(id(1));
        }
    }

    @Test
    void serverSentEventsTellTheSame() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(new Api(port, "").uri("/graphql"))
                                .header("Authorization", "Bearer " + Tokens.of("app"))
                                .header("Content-Type", "application/json")
                                .header("Accept", "text/event-stream")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"query\":\"subscription { personUpdated(id: \\\"" + id(1)
                                                + "\\\") { id version } }\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());

        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            Stream<String> data = lines.lines().filter(line -> line.startsWith("data:"));
            publish("events.resolved", 1);

            assertThat(data.limit(2).toList()).hasSize(2).allMatch(line -> line.contains(id(1)));
        }
    }

    @Test
    void anAnalystIsToldWithoutPersonalData() {
        try (Socket socket = Socket.ready(port, Tokens.of("analyst"))
                .subscribe("subscription { personUpdated(id: \"%s\") { id identifiers { edges { node { value } } } } }"
                        .formatted(id(1)))) {
            assertThat(next(socket).toString()).contains("j***").doesNotContain("jane");
        }
    }

    @Test
    void whatCannotBeToldIsRefusedWithItsReason() {
        String tooMuch = "subscription { personUpdated { id } }";
        String nobody = BY_ID.formatted(id(99), "");
        String noSegment = SEGMENTS.formatted("segment: \"nonsense\"");
        String foreign = SEGMENTS.formatted("after: \"bm8\"");

        assertThat(refusal("app", tooMuch)).contains("BAD_REQUEST", "either id or identifier");
        assertThat(refusal("app", nobody)).contains("NOT_FOUND");
        assertThat(refusal("app", noSegment)).contains("BAD_REQUEST", "segments");
        assertThat(refusal("app", foreign)).contains("BAD_REQUEST", "not a cursor");
        assertThat(refusal("janitor", SEGMENTS.formatted("after: null"))).contains("FORBIDDEN");
        assertThat(refusal("janitor", BY_ID.formatted(id(1), ""))).contains("FORBIDDEN");
    }

    private String refusal(String role, String subscription) {
        try (Socket socket = Socket.ready(port, Tokens.of(role)).subscribe(subscription)) {
            return socket.next();
        }
    }

    private static Application another() {
        Backends backends = Backends.shared();
        return Application.start(
                "",
                "spring.neo4j.uri=" + backends.boltUri(),
                "spring.neo4j.authentication.username=" + backends.user(),
                "spring.neo4j.authentication.password=" + backends.password(),
                "spring.kafka.bootstrap-servers=" + backends.bootstrapServers());
    }

    private static JsonNode next(Socket socket) {
        return socket.nextData().path("personUpdated");
    }

    private static List<String> values(JsonNode person) {
        return Api.nodes(person.path("identifiers"), "value");
    }

    /** A subscription begins when its consumer stands; until then nothing is heard. Answers the first cursor. */
    private String publishUntilHeard(Socket socket) {
        Thread publisher = Thread.ofVirtual().start(() -> {
            for (int n = 0; n < 100 && !Thread.currentThread().isInterrupted(); n++) {
                segment(1, "entered", "cart_left", "event", n);
                pause(200);
            }
        });
        try {
            return socket.nextData().path("segmentChanged").path("cursor").asString();
        } finally {
            publisher.interrupt();
        }
    }

    private void segment(int person, String what, String segment, String because, int version) {
        send("segments.changes", id(person), """
                {"specversion": "1.0", "id": "segment/%s/%s/%d", "type": "selfsame.segment.%s", "time": "2026-01-01T00:00:00Z",
                 "data": {"personId": "%s", "segment": "%s", "because": "%s"}}""".formatted(
                        segment, id(person), version, what, id(person), segment, because));
    }

    private void publish(String topic, int person) {
        send(topic, id(person), "{\"specversion\":\"1.0\",\"id\":\"x\",\"type\":\"t\",\"source\":\"s\",\"data\":{}}");
    }

    private void send(String topic, String key, String value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
