package selfsame.ingestion.collector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import selfsame.ingestion.IngestionApplication;
import selfsame.ingestion.topics.Topics;
import selfsame.local.Backends;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application with the collector alone, on a real Kafka and without a graph, and a client of it. */
@SpringBootTest(
        classes = IngestionApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "selfsame.resolver.enabled=false",
            "selfsame.relay.enabled=false",
            "management.server.port=0",
            // A busy machine is not a Kafka that is away.
            "selfsame.collector.metadata-max=20s",
            "selfsame.collector.acknowledgement-max=20s"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningCollector {

    static final String TRUSTED_KEY = "key-of-the-shop";
    static final String PUBLIC_KEY = "key-of-the-browser";
    static final String JSON = "application/json";

    /** Of all tests of this JVM, so that they share one application. */
    static final Path KEYS = keyFile();

    TopicReader events;
    TopicReader rejected;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", Backends.shared()::bootstrapServers);
        registry.add("selfsame.collector.write-keys", () -> KEYS.toUri().toString());
    }

    @BeforeAll
    void openTopics() {
        String servers = Backends.shared().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> admin.listTopics()
                            .names()
                            .get(10, TimeUnit.SECONDS)
                            .containsAll(Set.of(Topics.EVENTS, Topics.REJECTED)));
        }
        events = new TopicReader(servers, Topics.EVENTS);
        rejected = new TopicReader(servers, Topics.REJECTED);
    }

    @AfterAll
    void closeTopics() {
        events.close();
        rejected.close();
    }

    Answer post(String path, String contentType, String body, String... headers) {
        return post(path, contentType, body.getBytes(UTF_8), headers);
    }

    Answer post(String path, String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", contentType)
                .header("Authorization", "Bearer " + TRUSTED_KEY)
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpRequest.Builder managementRequest(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path));
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Answer send(HttpRequest request) {
        try {
            return new Answer(http.send(request, BodyHandlers.ofString(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String contentType() {
            return response.headers().firstValue("Content-Type").orElse("");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        List<String> reasons() {
            return json().path("results")
                    .valueStream()
                    .map(result -> result.path("reason").asString("-"))
                    .toList();
        }
    }

    static String sha256(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String keysYaml() {
        return """
                keys:
                  - {source: shop, trust: trusted, sha256: %s}
                  - {source: shop-web, trust: public, sha256: %s}
                """.formatted(sha256(TRUSTED_KEY), sha256(PUBLIC_KEY));
    }

    private static Path keyFile() {
        try {
            Path file = Files.createTempFile("write-keys", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, keysYaml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
