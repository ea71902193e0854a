package selfsame.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Sends events over HTTP with a trusted key of its own. Thread-safe. */
public final class CollectorClient {

    private static final String KEY = "key-of-the-benchmark";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI url;

    public CollectorClient(Application application) {
        this.url = URI.create(application.url() + "/v1/events");
    }

    /** The property that makes a collector take this client's events; its file is written into {@code folder}. */
    public static String property(Path folder) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8)));
            Path file = folder.resolve("write-keys.yaml");
            Files.writeString(file, "keys:\n  - {source: benchmark, trust: trusted, sha256: %s}\n".formatted(hash));
            return "--selfsame.collector.write-keys=" + file.toUri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends one event, or an array of them.
     *
     * @return the token to read one's write with
     * @throws IllegalStateException when not all were taken
     */
    public String send(String json) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException("the collector answers " + answer.statusCode() + ' ' + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body()).get("token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
