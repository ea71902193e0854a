package selfsame.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import selfsame.local.client.People;
import selfsame.local.sample.Identifier;
import selfsame.local.sample.SampleLine;

/** Looks for people in the GraphQL API until what was just sent about them is there, and keeps how long that took. Thread-safe. */
final class Sightings {

    private static final String WHO = """
            query Who($who: IdentifierInput!, $after: String) {
              personByIdentifier(identifier: $who, after: $after) { id freshness { caughtUp } }
            }""";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    private final People people;
    private final Latencies latencies = new Latencies();
    private final AtomicReference<@Nullable Instant> first = new AtomicReference<>();
    private final AtomicInteger missed = new AtomicInteger();

    Sightings(People people) {
        this.people = people;
    }

    /** Returns when the last usable of {@code lines} can be seen, or after much patience. */
    void await(String token, List<SampleLine> lines) {
        lines.reversed().stream()
                .flatMap(line -> line.visibleBy().stream())
                .findFirst()
                .ifPresent(id -> await(token, id));
    }

    Latencies latencies() {
        return latencies;
    }

    /** When the first person could be seen. */
    Optional<Instant> first() {
        return Optional.ofNullable(first.get());
    }

    /** How often patience ran out. */
    int missed() {
        return missed.get();
    }

    private void await(String token, Identifier id) {
        var sentAt = Instant.now();
        while (Instant.now().isBefore(sentAt.plus(PATIENCE))) {
            if (isSeen(token, id)) {
                latencies.add(Duration.between(sentAt, Instant.now()));
                first.compareAndSet(null, Instant.now());
                return;
            }
            pause();
        }
        missed.incrementAndGet();
    }

    private boolean isSeen(String token, Identifier id) {
        var who = Map.of("name", Map.of("namespace", id.namespace(), "value", id.value()));
        var person = people.ask(WHO, Map.of("who", who, "after", token)).path("personByIdentifier");
        return person.at("/freshness/caughtUp").asBoolean();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
