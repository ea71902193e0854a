package selfsame.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests to the applications. What goes wrong on the way is a {@link ServiceFailure}. Thread-safe. */
final class Http {

    static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new ServiceFailure("No answer from %s (%s). Is it running? ./selfsame status tells."
                    .formatted(request.uri(), failed.getClass().getSimpleName()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServiceFailure("Interrupted while waiting for " + request.uri());
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return Json.MAPPER.readTree(response.body());
        } catch (JsonProcessingException unreadable) {
            throw new ServiceFailure(
                    "%s answered with status %d and no JSON".formatted(response.uri(), response.statusCode()));
        }
    }
}
