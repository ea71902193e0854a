package selfsame.local.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Sends events over HTTP, one a line, and waits while the collector asks to. Thread-safe. */
public final class Collector {

    private static final Duration PAUSE_MAX = Duration.ofSeconds(10);

    /** A few minutes of "later", then it is an error. */
    private static final int ATTEMPTS_MAX = 30;

    private final URI events;

    public Collector(int port) {
        events = URI.create("http://127.0.0.1:" + port + "/v1/events");
    }

    /**
     * @param lines each an event as JSON, or what a broken client makes of one
     * @throws ServiceFailure when the collector cannot be reached or does not take them
     */
    public Receipt send(String writeKey, List<String> lines) {
        var request = request(writeKey, String.join("\n", lines));
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            var response = Http.send(request);
            if (!isLater(response)) {
                return receipt(response, lines.size());
            }
            pause(response);
        }
        throw new ServiceFailure("The collector has been saying 'later' for too long; see ./selfsame logs");
    }

    private HttpRequest request(String writeKey, String body) {
        var login = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(events)
                .timeout(Http.ANSWER_MAX)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static boolean isLater(HttpResponse<String> response) {
        return response.statusCode() == 429 || response.statusCode() == 503;
    }

    private static void pause(HttpResponse<String> response) {
        var seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        try {
            Thread.sleep(Duration.ofSeconds(Math.clamp(seconds, 1, PAUSE_MAX.toSeconds())));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** 202: all are taken. 400: those without a reason are, and the body says which. Anything else: none. */
    private static Receipt receipt(HttpResponse<String> response, int sent) {
        if (response.statusCode() != 202 && response.statusCode() != 400) {
            throw new ServiceFailure("The collector answered with status " + response.statusCode());
        }
        return Receipt.of(Http.json(response), sent);
    }
}
