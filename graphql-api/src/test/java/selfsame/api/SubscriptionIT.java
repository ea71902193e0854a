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
import java.util.concurrent.atomic.AtomicInteger;
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
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import selfsame.api.World.Involved;
import selfsame.local.Backends;
import tools.jackson.databind.JsonNode;

@ApiTest
class SubscriptionIT {

    private static final String SUBSCRIPTION =
            "subscription { identityChanged { id kind cursor reason moved { edges { node { value } } } survivor { id freshness { caughtUp } } } }";

    /** A change is told once, so each test makes its own. */
    private static final AtomicInteger CHANGES = new AtomicInteger(1_000);

    private final int merge = CHANGES.incrementAndGet();
    private final int later = CHANGES.incrementAndGet();

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
            admin.createTopics(List.of(
                            new NewTopic("identity.changes", 3, (short) 1), new NewTopic("events", 2, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    @BeforeEach
    void janeWasMergedTwice() {
        world = World.empty(driver)
                .identifier(11, 1, "user_id", "jane", 101)
                .formerId(3, 11)
                .change(
                        merge,
                        "MERGED",
                        0,
                        List.of(),
                        new Involved(1, merge, "SURVIVOR"),
                        new Involved(3, 2, "ABSORBED"))
                .change(later, "MERGED", 0, List.of(), new Involved(1, later, "SURVIVOR"));
    }

    @AfterEach
    void close() {
        producer.close(Duration.ofSeconds(5));
    }

    @Test
    void eachChangeIsToldOnceThoughItIsPublishedForEveryPersonInvolved() {
        try (Socket socket = Socket.ready(port, Tokens.of("app")).subscribe(SUBSCRIPTION)) {
            publishUntilHeard(socket);

            publish(merge, 1);
            publish(merge, 3);
            publish(later, 1);

            JsonNode told = nextMerge(socket);
            assertThat(told.path("id").asString()).isEqualTo(id(merge));
            assertThat(told.path("survivor").toString())
                    .isEqualTo("{\"id\":\"%s\",\"freshness\":{\"caughtUp\":true}}".formatted(id(1)));
            assertThat(nextMerge(socket).path("id").asString()).isEqualTo(id(later));
        }
    }

    @Test
    void aSubscriberWhoWasAwayGoesOnWhereHeWas() {
        String cursor;
        try (Socket socket = Socket.ready(port, Tokens.of("app")).subscribe(SUBSCRIPTION)) {
            cursor = publishUntilHeard(socket);
        }
        publish(later, 1);

        try (Socket socket = Socket.ready(port, Tokens.of("app"))
                .subscribe("subscription { identityChanged(after: \"%s\") { id kind } }".formatted(cursor))) {
            assertThat(nextMerge(socket).path("id").asString()).isEqualTo(id(later));
        }
    }

    @Test
    void anAnalystIsToldWithoutPersonalData() {
        try (Socket socket = Socket.ready(port, Tokens.of("analyst")).subscribe(SUBSCRIPTION)) {
            publishUntilHeard(socket);
            publish(merge, 1);

            assertThat(nextMerge(socket).toString())
                    .contains("\"reason\":\"a***\"")
                    .doesNotContain("Jane");
        }
    }

    @Test
    void aTokenMayComeWithTheHandshake() {
        try (Socket socket = Socket.open(port, Tokens.of("app"), Map.of())) {
            assertThat(socket.next()).contains("connection_ack");
            publishUntilHeard(socket.subscribe(SUBSCRIPTION));
        }
    }

    @Test
    void withoutAValidTokenTheConnectionIsClosed() {
        try (Socket none = Socket.open(port, null, Map.of());
                Socket wrong =
                        Socket.open(port, null, Map.of("Authorization", "Bearer " + Tokens.signedByAnother("admin")))) {
            assertThat(none.next()).isEqualTo("closed 4401");
            assertThat(wrong.next()).isEqualTo("closed 4401");
        }
    }

    @Test
    void withoutARoleThereIsNothingToHear() {
        try (Socket socket = Socket.ready(port, Tokens.of("janitor")).subscribe(SUBSCRIPTION)) {
            assertThat(socket.next()).contains("FORBIDDEN");
        }
    }

    @Test
    void aCursorOfAnotherListIsABadRequest() {
        try (Socket socket = Socket.ready(port, Tokens.of("app"))
                .subscribe("subscription { identityChanged(after: \"bm8\") { id } }")) {
            assertThat(socket.next()).contains("BAD_REQUEST");
        }
    }

    @Test
    void aSubscriptionEndsWithItsToken() {
        try (Socket socket = Socket.ready(port, Tokens.endingIn(Duration.ofSeconds(2), "app"))
                .subscribe(SUBSCRIPTION)) {
            assertThat(socket.next()).contains("\"error\"", "UNAUTHORIZED", "token expired");
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
                                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + SUBSCRIPTION + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        Thread publisher = Thread.ofVirtual().start(this::publishForAWhile);

        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .hasValueSatisfying(data -> assertThat(data).contains("CREATED"));
        } finally {
            publisher.interrupt();
        }
    }

    @Test
    void pendingIsWhatTheBrokerHasBeyondThePositions() {
        World.empty(driver).identifier(11, 1, "user_id", "jane").position(0, 0).position(1, 0);
        int before = pending();
        send(new ProducerRecord<>("events", 0, "k", "{}"));
        send(new ProducerRecord<>("events", 1, "k", "{}"));

        assertThat(Stream.generate(this::pending)
                        .limit(40)
                        .peek(ignored -> pause(100))
                        .anyMatch(now -> now == before + 2))
                .isTrue();
    }

    private int pending() {
        return Api.as(port, "app")
                .data("{ person(id: \"%s\") { freshness { pendingAtMost } } }".formatted(id(1)))
                .at("/person/freshness/pendingAtMost")
                .asInt();
    }

    /** The next but those that were published to be heard at all. */
    private static JsonNode nextMerge(Socket socket) {
        JsonNode told = socket.nextData().path("identityChanged");
        while (told.path("kind").asString().equals("CREATED")) {
            told = socket.nextData().path("identityChanged");
        }
        return told;
    }

    /** A subscription begins when its consumer stands; until then nothing is heard. Answers the first cursor. */
    private String publishUntilHeard(Socket socket) {
        Thread publisher = Thread.ofVirtual().start(this::publishForAWhile);
        try {
            var told = socket.nextData().path("identityChanged");
            return told.path("cursor").asString();
        } finally {
            publisher.interrupt();
        }
    }

    private void publishForAWhile() {
        for (int n = 0; n < 100 && !Thread.currentThread().isInterrupted(); n++) {
            int change = CHANGES.incrementAndGet();
            world.change(change, "CREATED", 0, List.of(), new Involved(1, change, "SURVIVOR"));
            publish(change, 1);
            pause(200);
        }
    }

    private void publish(int change, int person) {
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"x\",\"type\":\"t\",\"source\":\"s\",\"data\":{\"changeId\":\"%s\"}}"
                        .formatted(id(change));
        send(new ProducerRecord<>("identity.changes", id(person), event));
    }

    private void send(ProducerRecord<String, String> told) {
        try {
            producer.send(told).get();
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
