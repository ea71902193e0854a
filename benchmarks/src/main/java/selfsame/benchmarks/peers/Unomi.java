package selfsame.benchmarks.peers;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.LeftOut;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.report.Sample;
import selfsame.benchmarks.stage.Application;
import selfsame.benchmarks.stage.Latencies;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.throughput.ResolverRun;
import selfsame.benchmarks.workload.Mix;
import selfsame.benchmarks.workload.Oracle;
import selfsame.benchmarks.workload.Shape;
import selfsame.ingestion.contract.CanonicalEvent;

/**
 * Apache Unomi as its documentation would have it: a visitor's weakest name (his cookie, else his device) is his session, its events go
 * to the event collector together, and a rule for each namespace that names a person merges the profiles that have the same value. The
 * events are those of the first people of what plain Cypher is given. Left out where it cannot be fetched or does not run.
 */
public final class Unomi implements Section {

    private static final int JAVA = 17;
    private static final int IDENTIFIERS_MAX = 1_000;
    private static final int WARM_UP_IDENTIFIERS = 400;
    private static final int WINDOW = 200;
    private static final int CLIENTS = 4;
    private static final int PROBES = 10;
    private static final Duration SENDING_MAX = Duration.ofMinutes(2);
    private static final Duration VISIBLE_MAX = Duration.ofSeconds(20);
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** What people are merged by. */
    private static final List<String> NAMESPACES = List.of("user_id", "email", "phone");

    @Override
    public String name() {
        return "unomi";
    }

    @Override
    public String title() {
        return "Side by side: Apache Unomi";
    }

    /**
     * What came of it.
     *
     * @param sent how many events, from the first
     */
    private record Outcome(int sent, Sample perSecond, Latencies merges, int kept, Map<String, String> profiles) {}

    @Override
    public List<Figure> measure(Course course) {
        Path jdk = OtherJdk.find(JAVA).orElseThrow(() -> new LeftOut("it runs on Java 17, and no JDK 17 was found"));
        int identifiers = Math.min(IDENTIFIERS_MAX, course.settings().identifiers());
        List<CanonicalEvent> events = course.events(Mix.RETAIL, identifiers, Shape.MERGES_PER_THOUSAND);
        Sample ours = resolved(course, events);
        Outcome theirs = unomi(course, jdk, events);
        List<CanonicalEvent> sent = events.subList(0, theirs.sent());
        Oracle oracle = new Oracle(sent, Stage.policy());
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.of("Selfsame, from Kafka", ours, "events/s")
                        .noted("the same %,d events, people exact in every run".formatted(events.size())),
                Figure.of("Unomi, acknowledged by its event collector", theirs.perSecond(), "events/s")
                        .noted("of %,d events, by %,d at a time; %,d found by its search afterwards"
                                .formatted(theirs.sent(), WINDOW, theirs.kept())),
                Figure.of(
                        "Selfsame over Unomi",
                        ours.median() / theirs.perSecond().median(),
                        "times")));
        figures.addAll(theirs.merges().figures("Unomi's answer to an event that merges until its search finds one"));
        figures.addAll(Gathered.of(theirs.profiles(), oracle.decided(System.currentTimeMillis()))
                .figures());
        return figures;
    }

    private static Sample resolved(Course course, List<CanonicalEvent> events) {
        Stage stage = course.stage();
        Set<Set<String>> people = new Oracle(events, Stage.policy()).decided(System.currentTimeMillis());
        Sample perSecond = new Sample();
        try (ResolverRun resolver = ResolverRun.on(stage)) {
            stage.graph().empty();
            resolver.seconds(course.events(
                    Mix.RETAIL,
                    course.settings().identifiers(),
                    Shape.MERGES_PER_THOUSAND,
                    course.settings().seed() + 1));
            for (int pass = 0; pass < course.settings().repeats(); pass++) {
                stage.graph().empty();
                perSecond.add(events.size() / resolver.seconds(events));
                if (!stage.graph().people().equals(people)) {
                    throw new IllegalStateException("people differ from the oracle's");
                }
            }
        }
        stage.graph().empty();
        course.say("%,.0f events/s by Selfsame".formatted(perSecond.median()));
        return perSecond;
    }

    /** Whatever goes wrong on the peer's side is no failure of ours. */
    private static Outcome unomi(Course course, Path jdk, List<CanonicalEvent> events) {
        course.say("fetching Unomi and Elasticsearch");
        try {
            UnomiFiles files = UnomiFiles.fetch(course.settings().checkout());
            Path folder = course.stage().folder().resolve("unomi");
            try (UnomiServer server = UnomiServer.start(files, jdk, folder)) {
                course.say("Unomi runs");
                return outcome(course, server.client(), events);
            }
        } catch (UncheckedIOException | IllegalStateException failed) {
            throw new LeftOut("it failed: " + failed.getMessage());
        }
    }

    private static Outcome outcome(Course course, UnomiClient client, List<CanonicalEvent> events) {
        client.prepare(NAMESPACES);
        Application.pause(SETTLING);
        List<CanonicalEvent> others = course.events(
                Mix.RETAIL,
                WARM_UP_IDENTIFIERS,
                Shape.MERGES_PER_THOUSAND,
                course.settings().seed() + 1);
        send(client, "warm-up-", others, new Sample());
        Sample perSecond = new Sample();
        int sent = send(client, "", events, perSecond);
        course.say("%,d events at %,.0f/s by Unomi".formatted(sent, perSecond.median()));
        Application.pause(SETTLING);
        int kept = client.events() - others.size();
        return new Outcome(sent, perSecond, merges(client), kept, profiles(client, events.subList(0, sent)));
    }

    /** In windows of the stream; within one, all of a session's events go together, and sessions side by side. How many were sent. */
    private static int send(UnomiClient client, String prefix, List<CanonicalEvent> events, Sample perSecond) {
        long begun = System.nanoTime();
        int sent = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            while (sent < events.size() && System.nanoTime() - begun < SENDING_MAX.toNanos()) {
                List<CanonicalEvent> window = events.subList(sent, Math.min(sent + WINDOW, events.size()));
                long started = System.nanoTime();
                sendTogether(client, prefix, window, clients);
                perSecond.add(window.size() / ((System.nanoTime() - started) / 1e9));
                sent += window.size();
            }
        }
        return sent;
    }

    private static void sendTogether(
            UnomiClient client, String prefix, List<CanonicalEvent> window, ExecutorService clients) {
        Map<String, List<Map<String, String>>> bySession = new LinkedHashMap<>();
        window.forEach(event -> bySession
                .computeIfAbsent(prefix + session(event), _ -> new ArrayList<>())
                .add(properties(prefix, event)));
        List<Future<?>> sent = new ArrayList<>();
        bySession.forEach((session, some) -> sent.add(clients.submit(() -> client.send(session, some))));
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The weakest of the event's names, in the characters that a session's id may have. */
    private static String session(CanonicalEvent event) {
        return sessionOf(weakest(event));
    }

    private static String weakest(CanonicalEvent event) {
        return event.identifiers().stream()
                .map(one -> one.identifier())
                .max(Stage.policy().strongestFirst())
                .orElseThrow()
                .canonical();
    }

    private static String sessionOf(String canonical) {
        return canonical.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** The last value of each namespace, and the event. */
    private static Map<String, String> properties(String prefix, CanonicalEvent event) {
        Map<String, String> properties = new HashMap<>(
                Map.of("type", event.type(), "payload", event.properties().toString()));
        event.identifiers().forEach(one -> properties.put(one.namespace(), prefix + one.value()));
        return properties;
    }

    /** Two visitors turn out to be one: from the answer to the event that says so until the search finds a single profile. */
    private static Latencies merges(UnomiClient client) {
        Latencies latencies = new Latencies();
        for (int probe = 0; probe < PROBES; probe++) {
            String user = "probe-" + probe;
            client.send(user + "-phone", List.of(Map.of("type", "login", "user_id", user)));
            await(client, user);
            client.send(user + "-laptop", List.of(Map.of("type", "page_viewed")));
            client.send(user + "-laptop", List.of(Map.of("type", "login", "user_id", user)));
            long answered = System.nanoTime();
            while (!isOne(client, user)) {
                requireSoon(answered);
            }
            latencies.add(System.nanoTime() - answered);
        }
        return latencies;
    }

    private static boolean isOne(UnomiClient client, String user) {
        Optional<String> phone = client.profileOf(user + "-phone");
        return phone.isPresent()
                && phone.equals(client.profileOf(user + "-laptop"))
                && client.profilesWith("user_id", user) == 1;
    }

    private static void await(UnomiClient client, String user) {
        long sent = System.nanoTime();
        while (client.profilesWith("user_id", user) != 1) {
            requireSoon(sent);
        }
    }

    private static void requireSoon(long since) {
        if (System.nanoTime() - since > VISIBLE_MAX.toNanos()) {
            throw new LeftOut("a profile was not found within " + VISIBLE_MAX);
        }
        Application.pause(Duration.ofMillis(10));
    }

    /** Whose each session is in the end, by the canonical name that it stands for. */
    private static Map<String, String> profiles(UnomiClient client, List<CanonicalEvent> events) {
        Map<String, String> profiles = new HashMap<>();
        events.stream()
                .map(Unomi::weakest)
                .distinct()
                .forEach(name -> client.profileOf(sessionOf(name)).ifPresent(profile -> profiles.put(name, profile)));
        return profiles;
    }
}
