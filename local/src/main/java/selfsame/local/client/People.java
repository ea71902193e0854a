package selfsame.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** Asks the GraphQL API. Thread-safe. */
public final class People {

    private final URI graphql;
    private final String token;

    public People(int port, String token) {
        graphql = URI.create("http://127.0.0.1:" + port + "/graphql");
        this.token = token;
    }

    /**
     * @param variables values of JSON: text, numbers, maps, lists
     * @return the answer's {@code data}
     * @throws ServiceFailure when the API cannot be reached or names an error
     */
    public JsonNode ask(String query, Map<String, ?> variables) {
        var answer = Http.json(Http.send(request(query, variables)));
        if (answer.hasNonNull("errors")) {
            throw new ServiceFailure(
                    "The GraphQL API says: " + answer.at("/errors/0/message").asText());
        }
        return answer.path("data");
    }

    private HttpRequest request(String query, Map<String, ?> variables) {
        return HttpRequest.newBuilder(graphql)
                .timeout(Http.ANSWER_MAX)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question(query, variables)))
                .build();
    }

    private static String question(String query, Map<String, ?> variables) {
        try {
            return Json.MAPPER.writeValueAsString(Map.of("query", query, "variables", variables));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("variables are not values of JSON", impossible);
        }
    }
}
