package selfsame.benchmarks.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import selfsame.benchmarks.stage.Api;
import selfsame.benchmarks.stage.Application;
import selfsame.benchmarks.stage.CollectorClient;
import selfsame.benchmarks.stage.Latencies;
import selfsame.benchmarks.stage.Stream;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import selfsame.ingestion.contract.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events of people whom nobody saw before, each asked for over GraphQL from the moment it stands in Kafka until it can be seen. Asks
 * with the event's token, so the API waits and answers when it is in.
 */
public final class Probes {

    private static final Duration EVERY = Duration.ofMillis(50);
    private static final Duration VISIBLE_MAX = Duration.ofMinutes(2);
    private static final String ASK = """
            query($value: String!, $after: String) {
              personByIdentifier(identifier: {name: {namespace: "cookie", value: $value}}, after: $after) {
                id freshness { caughtUp } } }""";
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Api api;

    public Probes(Api api) {
        this.api = api;
    }

    /** From the broker's acknowledgement of an append until it is seen. */
    public Latencies fromKafka(Stream stream, Duration duration) {
        return during(duration, value -> Api.tokenOf(Stream.acknowledged(stream.send(stream.message(event(value))))));
    }

    /** From the collector's 202 until it is seen. */
    Latencies fromCollector(CollectorClient collector, Duration duration) {
        return during(duration, value -> collector.send(submitted(value)));
    }

    private Latencies during(Duration duration, Function<String, String> send) {
        Latencies latencies = new Latencies();
        List<Future<?>> asked = new ArrayList<>();
        long end = System.nanoTime() + duration.toNanos();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = System.nanoTime(); due < end; due += EVERY.toNanos()) {
                Application.pause(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                asked.add(executor.submit(() -> probe(send, latencies)));
            }
        }
        asked.forEach(Probes::requireDone);
        return latencies;
    }

    private void probe(Function<String, String> send, Latencies latencies) {
        String value = "probe-" + ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet();
        String token = send.apply(value);
        long appended = System.nanoTime();
        while (!isVisible(value, token, latencies)) {
            if (System.nanoTime() - appended > VISIBLE_MAX.toNanos()) {
                throw new IllegalStateException("a probe was not seen within " + VISIBLE_MAX);
            }
        }
        latencies.add(System.nanoTime() - appended);
    }

    private boolean isVisible(String value, String token, Latencies latencies) {
        Optional<JsonNode> data = api.tryData(ASK, Map.of("value", value, "after", token));
        if (data.isEmpty()) {
            latencies.failed();
            Application.pause(EVERY);
        }
        return data.isPresent() && !data.get().get("personByIdentifier").isNull();
    }

    private static void requireDone(Future<?> probe) {
        try {
            probe.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CanonicalEvent event(String value) {
        Instant now = Instant.now();
        return new CanonicalEvent(
                CanonicalEvent.SPEC_VERSION,
                value,
                "probe",
                "page_viewed",
                now,
                now,
                CanonicalEvent.SCHEMA_VERSION,
                List.of(EventIdentifier.of("cookie", value)),
                Statement.OBSERVED,
                null,
                "web",
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    /** As a client of the collector writes it. */
    static String submitted(String value) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        value,
                        "type",
                        "page_viewed",
                        "time",
                        Instant.now().toString(),
                        "schemaVersion",
                        CanonicalEvent.SCHEMA_VERSION,
                        "identifiers",
                        List.of(Map.of("namespace", "cookie", "value", value))));
    }
}
