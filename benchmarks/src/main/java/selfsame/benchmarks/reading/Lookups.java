package selfsame.benchmarks.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.neo4j.driver.Session;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.report.Sample;
import selfsame.benchmarks.stage.Api;
import selfsame.benchmarks.stage.Application;
import selfsame.benchmarks.stage.Cypher;
import selfsame.benchmarks.stage.Latencies;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.stage.Tokens;
import selfsame.benchmarks.workload.Mix;
import selfsame.benchmarks.workload.Shape;

/**
 * Whose an identifier is, with identifiers and profile, over GraphQL; in turns with one raw Bolt query for the same stored fields, and with
 * a query that reads nothing: the floor of what is over GraphQL. Callers ask one after the other, as many at a time as the concurrency says.
 */
public final class Lookups implements Section {

    private static final Duration RESOLVED_MAX = Duration.ofMinutes(10);
    private static final int REQUESTS = 600;

    /** Until then the compilers of two JVMs are busier than what is measured. */
    private static final int WARMING_PASSES = 6;

    private static final int NAMES = 2_000;
    private static final String ASK = """
            query($namespace: String!, $value: String!) {
              personByIdentifier(identifier: {name: {namespace: $namespace, value: $value}}) {
                id
                identifiers(first: 20) { edges { node { namespace value lastSeenAt } } }
                profile {
                  eventCount traits { name value } counts { type lastHour last7Days ever } recent { type occurredAt }
                  intent { topics { name score } } lastSeen { channel { value } page { value } } journeys { name state step }
                  riskFlags { name } consent { purpose given } } } }""";

    /** Asks for nothing that is stored: what a request costs before any of it is read. */
    private static final String EMPTY = "{ __typename }";

    /** Someone to ask for. */
    private record Name(String key, String namespace, String value) {}

    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public String title() {
        return "A person by an identifier, with identifiers and profile";
    }

    @Override
    public List<Figure> measure(Course course) {
        Stage stage = course.stage();
        stage.graph().empty();
        var messages =
                course.events(Mix.BROWSING, course.settings().identifiers() / 3, Shape.MERGES_PER_THOUSAND).stream()
                        .map(stage.stream()::message)
                        .toList();
        try (Application _ = Application.resolver(stage, course.settings().checkout())) {
            stage.stream().sendAll(messages);
            stage.stream().awaitResolved(stage.graph(), RESOLVED_MAX);
        }
        List<Name> names = stage.graph().run("some-identifiers", Map.of("limit", NAMES)).stream()
                .map(row -> new Name(
                        row.get("key").asString(),
                        row.get("namespace").asString(),
                        row.get("value").asString()))
                .toList();
        Tokens tokens = Tokens.in(stage.folder());
        try (Application graphql = Application.graphql(stage, course.settings().checkout(), tokens)) {
            Api api = new Api(graphql, tokens.of("steward"));
            List<Figure> figures = new ArrayList<>();
            Consumer<Name> ask = name -> ask(api, name);
            Consumer<Name> raw = name -> raw(stage, name);
            Consumer<Name> empty = _ -> answered(api.body(EMPTY, Map.of()));
            for (int pass = 0; pass < WARMING_PASSES; pass++) {
                for (Consumer<Name> each : List.of(ask, raw, empty)) {
                    repeat(names, each, 8, new Latencies());
                }
            }
            double statements = graphql.meter("selfsame_api_statement_seconds_count");
            double seconds = graphql.meter("selfsame_api_statement_seconds_sum");
            repeat(names, ask, 1, new Latencies());
            statements = (graphql.meter("selfsame_api_statement_seconds_count") - statements) / REQUESTS;
            seconds = (graphql.meter("selfsame_api_statement_seconds_sum") - seconds) / REQUESTS;
            for (int callers : List.of(1, 8, 32)) {
                figures.addAll(compare(course, names, ask, raw, callers));
                figures.add(emptyOnes(course, names, empty, callers));
            }
            figures.add(Figure.of("statements of a GraphQL request, 1 caller", statements, "statements"));
            figures.add(Figure.of("time in them, 1 caller", seconds * 1e3, "ms"));
            return figures;
        }
    }

    private static Figure emptyOnes(Course course, List<Name> names, Consumer<Name> empty, int callers) {
        Latencies latencies = new Latencies();
        for (int pass = 0; pass < course.settings().repeats(); pass++) {
            repeat(names, empty, callers, latencies);
        }
        return latencies.p50("an empty GraphQL request, " + many(callers));
    }

    private static String many(int callers) {
        return callers == 1 ? "1 caller" : callers + " callers";
    }

    private static List<Figure> compare(
            Course course, List<Name> names, Consumer<Name> ask, Consumer<Name> raw, int callers) {
        Latencies asked = new Latencies();
        Latencies read = new Latencies();
        Sample ratio = new Sample();
        Sample perSecond = new Sample();
        for (int pass = 0; pass < course.settings().repeats(); pass++) {
            Latencies askedNow = new Latencies();
            Latencies readNow = new Latencies();
            long started = System.nanoTime();
            repeat(names, ask, callers, askedNow);
            perSecond.add(REQUESTS / ((System.nanoTime() - started) / 1e9));
            repeat(names, raw, callers, readNow);
            ratio.add(askedNow.percentile(50) / readNow.percentile(50));
            asked.add(askedNow);
            read.add(readNow);
        }
        course.say("%d callers: GraphQL p50 %.1f ms, raw p50 %.1f ms"
                .formatted(callers, asked.percentile(50), read.percentile(50)));
        String many = many(callers);
        List<Figure> figures = new ArrayList<>(asked.figures("GraphQL, " + many));
        figures.addAll(read.figures("raw Bolt, " + many));
        figures.add(
                Figure.of("GraphQL over raw at p50, " + many, ratio, "times").markAtMost(2));
        figures.add(Figure.of("GraphQL, " + many, perSecond, "requests/s"));
        return figures;
    }

    private static void repeat(List<Name> names, Consumer<Name> ask, int callers, Latencies latencies) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                running.add(executor.submit(() -> {
                    for (int number = next.getAndIncrement(); number < REQUESTS; number = next.getAndIncrement()) {
                        long started = System.nanoTime();
                        ask.accept(names.get(number * 7 % names.size()));
                        latencies.add(System.nanoTime() - started);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask(Api api, Name name) {
        answered(api.body(ASK, Map.of("namespace", name.namespace(), "value", name.value())));
    }

    private static void answered(String answer) {
        if (answer.contains("\"errors\"")) {
            throw new IllegalStateException(answer);
        }
    }

    private static void raw(Stage stage, Name name) {
        try (Session session = stage.driver().session()) {
            session.executeRead(transaction -> transaction
                    .run(Cypher.of("raw-person"), Map.of("key", name.key()))
                    .list());
        }
    }
}
