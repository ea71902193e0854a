package selfsame.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Whether an application says of itself that it is up. */
final class Health {

    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final Duration ASK_EVERY = Duration.ofMillis(200);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Health() {}

    /** @return why it is not healthy, or nothing when it is */
    static Optional<String> await(int managementPort, BooleanSupplier isRunning) {
        var deadline = Instant.now().plus(START_MAX);
        while (Instant.now().isBefore(deadline)) {
            if (!isRunning.getAsBoolean()) {
                return Optional.of("ended while it started");
            }
            if (isUp(managementPort)) {
                return Optional.empty();
            }
            pause();
        }
        return Optional.of("was not healthy after " + START_MAX.toMinutes() + " minutes");
    }

    static boolean isUp(int managementPort) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/actuator/health"))
                .timeout(ANSWER_MAX)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ASK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
