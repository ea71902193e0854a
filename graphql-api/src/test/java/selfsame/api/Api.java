package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks over HTTP, as a caller with a role. */
record Api(int port, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    static Api as(int port, String... roles) {
        return new Api(port, Tokens.of(roles));
    }

    /** The data of an answer without errors. */
    JsonNode data(String query) {
        return data(query, Map.of());
    }

    JsonNode data(String query, Map<String, ?> variables) {
        JsonNode answer = ask(query, variables);
        assertThat(answer.path("errors").toString()).isEmpty();
        return answer.path("data");
    }

    /** The only error of an answer. */
    JsonNode error(String query) {
        JsonNode errors = ask(query, Map.of()).path("errors");
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    String classification(String query) {
        return error(query).at("/extensions/classification").asString();
    }

    JsonNode ask(String query, Map<String, ?> variables) {
        HttpResponse<String> answer = post(JSON.writeValueAsString(Map.of("query", query, "variables", variables)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String body) {
        return send(HttpRequest.newBuilder(uri("/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of a connection's nodes, one field. */
    static List<String> nodes(JsonNode connection, String field) {
        return connection
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node").path(field).asString())
                .toList();
    }
}
