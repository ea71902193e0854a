package selfsame.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import selfsame.local.Backend;
import tools.jackson.databind.json.JsonMapper;

/** The other application as it ships, in a process of its own: collector, resolver, relay, activation and webhooks. */
final class Ingestion implements AutoCloseable {

    private static final Path JAR = Path.of("..", "ingestion", "target", "ingestion-0.1.0-app.jar");
    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final String KEY = "the-key-of-the-shop-in-this-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Ingestion(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param properties beside those that name the backend */
    static Ingestion start(Backend backend, Path home, String hookSecret, String... properties) throws IOException {
        Path keys = Files.writeString(
                home.resolve("write-keys.yaml"),
                "keys: [{source: shop, trust: trusted, sha256: %s}]\n".formatted(sha256(KEY)));
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toAbsolutePath().toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.port=0",
                "--selfsame.collector.write-keys=" + keys.toUri(),
                "--selfsame.activation.enabled=true",
                "--selfsame.webhooks.enabled=true",
                "--spring.neo4j.uri=" + backend.boltUri(),
                "--spring.neo4j.authentication.username=" + backend.user(),
                "--spring.kafka.bootstrap-servers=" + backend.bootstrapServers()));
        command.addAll(List.of(properties));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("ingestion.log").toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().put("HOOK_SECRET", hookSecret);
        builder.environment().put("SPRING_NEO4J_AUTHENTICATION_PASSWORD", backend.password());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Ingestion ingestion = new Ingestion(process, port);
        await().atMost(START_MAX).pollInterval(Duration.ofMillis(500)).until(ingestion::answers);
        return ingestion;
    }

    /** In one request; answers the token to read them with. */
    String send(List<Map<String, Object>> events) {
        var answer = JsonMapper.shared().readTree(post(JsonMapper.shared().writeValueAsString(events)));
        return answer.path("token").asString();
    }

    private String post(String body) {
        HttpRequest request = HttpRequest.newBuilder(uri())
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("ingestion ended by itself; see its log");
        }
        try {
            http.send(HttpRequest.newBuilder(uri()).GET().build(), BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/v1/events");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
