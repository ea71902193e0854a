package selfsame.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What became of all events that Kafka ever held for the resolver, as {@code /actuator/balance} of the collector says; it looks once a
 * second.
 *
 * @param rejected by the resolver: the collector's rejects never come so far
 * @param unaccounted what does not add up; anything but 0 is an alarm
 */
public record Balance(long received, long applied, long duplicates, long rejected, long inFlight, long unaccounted) {

    private static final Duration KNOWN_MAX = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    /** @throws ServiceFailure when nobody knows for half a minute */
    public static Balance read(int managementPort) {
        return await(managementPort, balance -> true);
    }

    /**
     * The first one with {@code received} events, all of them resolved.
     *
     * @throws ServiceFailure when that does not come in half a minute
     */
    public static Balance settled(int managementPort, long received) {
        return await(managementPort, balance -> balance.received() >= received && balance.inFlight() == 0);
    }

    private static Balance await(int managementPort, Predicate<Balance> isWanted) {
        var deadline = Instant.now().plus(KNOWN_MAX);
        while (Instant.now().isBefore(deadline)) {
            var balance = look(managementPort).filter(isWanted);
            if (balance.isPresent()) {
                return balance.get();
            }
            pause();
        }
        throw new ServiceFailure(
                "The resolver does not come to an end, or nobody knows; see ./selfsame status and logs");
    }

    private static Optional<Balance> look(int managementPort) {
        var uri = URI.create("http://127.0.0.1:" + managementPort + "/actuator/balance");
        var response =
                Http.send(HttpRequest.newBuilder(uri).timeout(Http.ANSWER_MAX).build());
        return response.statusCode() == 200 ? Optional.of(of(Http.json(response))) : Optional.empty();
    }

    private static Balance of(JsonNode answer) {
        return new Balance(
                answer.path("received").asLong(),
                answer.path("applied").asLong(),
                answer.path("duplicates").asLong(),
                answer.path("rejected").asLong(),
                answer.path("inFlight").asLong(),
                answer.path("unaccounted").asLong());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
