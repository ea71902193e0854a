package selfsame.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Asks the GraphQL API. Thread-safe. */
public final class People {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI graphql;
    private final String token;

    public People(int port, String token) {
        graphql = URI.create("http://127.0.0.1:" + port + "/graphql");
        this.token = token;
    }

    /**
     * @param variables values of JSON: text, numbers, maps, lists
     * @return the answer's {@code data}
     * @throws UncheckedIOException when the API cannot be reached or names an error
     */
    public JsonNode ask(String query, Map<String, ?> variables) {
        try {
            var question = Json.MAPPER.writeValueAsString(Map.of("query", query, "variables", variables));
            var request = HttpRequest.newBuilder(graphql)
                    .timeout(ANSWER_MAX)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(question))
                    .build();
            return data(Json.MAPPER.readTree(
                    http.send(request, BodyHandlers.ofString()).body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", interrupted));
        }
    }

    private static JsonNode data(JsonNode answer) throws IOException {
        if (answer.hasNonNull("errors")) {
            throw new IOException(
                    "the GraphQL API says: " + answer.at("/errors/0/message").asText());
        }
        return answer.path("data");
    }
}
