package selfsame.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.RecordMetadata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GraphQL over HTTP, as a caller with a role. Thread-safe. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI url;
    private final String token;

    public Api(Application application, String token) {
        this.url = URI.create(application.url() + "/graphql");
        this.token = token;
    }

    /** The data of an answer without errors. */
    public JsonNode data(String query, Map<String, ?> variables) {
        JsonNode answer = JSON.readTree(body(query, variables));
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.get("errors").toString());
        }
        return answer.get("data");
    }

    /** As {@link #data}; empty where the answer is an error, which a busy API may give. */
    public Optional<JsonNode> tryData(String query, Map<String, ?> variables) {
        JsonNode answer = JSON.readTree(body(query, variables));
        return answer.has("errors") ? Optional.empty() : Optional.ofNullable(answer.get("data"));
    }

    /** The answer's JSON text, unread. */
    public String body(String query, Map<String, ?> variables) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a collector would have answered for a record: reads wait for it. */
    public static String tokenOf(RecordMetadata record) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((record.partition() + ":" + record.offset()).getBytes(StandardCharsets.US_ASCII));
    }
}
