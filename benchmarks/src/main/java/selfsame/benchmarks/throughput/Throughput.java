package selfsame.benchmarks.throughput;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.neo4j.driver.Query;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.report.Sample;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.workload.Mix;
import selfsame.benchmarks.workload.Oracle;
import selfsame.benchmarks.workload.Shape;
import selfsame.ingestion.contract.CanonicalEvent;

/**
 * Events resolved a second, end to end from Kafka, over a raw replay of what those very batches wrote. In turns, on one graph that is
 * emptied before each, after one of each that does not count.
 */
public final class Throughput implements Section {

    private static final Duration PASS_MAX = Duration.ofMinutes(20);
    private static final double MARK = 0.6;

    /** A workload is not begun again after so long, once it was counted twice. */
    private static final Duration WORKLOAD_MAX = Duration.ofMinutes(3);

    private static final int PASSES_MIN = 2;

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String title() {
        return "Events resolved, over their rows alone";
    }

    @Override
    public List<Figure> measure(Course course) {
        List<Figure> figures = new ArrayList<>();
        Recording recording = new Recording();
        try (ResolverHere resolver = ResolverHere.on(course.stage(), recording, false)) {
            figures.addAll(compare(course, Mix.BROWSING, course.settings().identifiers(), resolver, recording));
            figures.addAll(compare(course, Mix.RETAIL, course.settings().identifiers(), resolver, recording));
        }
        return figures;
    }

    private static List<Figure> compare(
            Course course, Mix mix, int identifiers, ResolverHere resolver, Recording recording) {
        Stage stage = course.stage();
        List<CanonicalEvent> events = course.events(mix, identifiers, Shape.MERGES_PER_THOUSAND);
        List<ProducerRecord<String, byte[]>> messages =
                events.stream().map(stage.stream()::message).toList();
        Oracle oracle = new Oracle(events, Stage.policy());
        Set<Set<String>> people = oracle.decided(System.currentTimeMillis());
        Set<Set<String>> undisputed = oracle.undisputed();
        Replay replay = new Replay(stage.driver());
        Sample resolved = new Sample();
        Sample replayed = new Sample();
        Sample ratio = new Sample();
        Sample batchSize = new Sample();
        int wrong = 0;
        String which =
                "%,d identifiers, %s mix".formatted(identifiers, mix.name().toLowerCase(java.util.Locale.ROOT));
        long begun = System.nanoTime();
        for (int pass = 0; pass <= course.settings().repeats() && hasTime(pass, begun); pass++) {
            stage.graph().empty();
            Map<String, Long> before = stage.graph().positions();
            double eventsPerSecond = messages.size() / resolve(stage, resolver, messages);
            Set<Set<String>> stored = stage.graph().people();
            boolean exact = stored.equals(people) && stored.containsAll(undisputed);
            List<List<Query>> batches = recording.take();
            stage.graph().empty();
            stage.graph().restore(before);
            if (pass == 0) {
                replay.learn(batches);
                course.say(
                        "%s: warm-up %,.0f events/s in %d batches".formatted(which, eventsPerSecond, batches.size()));
            } else {
                long started = System.nanoTime();
                long rows = replay.run(batches);
                double replaySeconds = seconds(started);
                resolved.add(eventsPerSecond);
                replayed.add(messages.size() / replaySeconds);
                ratio.add(eventsPerSecond * replaySeconds / messages.size());
                batchSize.add((double) messages.size() / batches.size());
                course.say("%s: %,.0f events/s resolved, %,.0f/s replayed (%,d rows), ratio %.2f, people %s"
                        .formatted(
                                which,
                                eventsPerSecond,
                                messages.size() / replaySeconds,
                                rows,
                                eventsPerSecond * replaySeconds / messages.size(),
                                exact ? "exact" : "WRONG"));
            }
            wrong += exact ? 0 : 1;
        }
        course.sustains(resolved.median());
        String note = "%,d events in batches of %,.0f".formatted(messages.size(), batchSize.median());
        return List.of(
                Figure.of("resolved end to end from Kafka, " + which, resolved, "events/s")
                        .noted(note),
                Figure.of("raw replay of the same row batches, " + which, replayed, "events/s"),
                Figure.of("resolved over replayed, " + which, ratio, "times").markAtLeast(MARK),
                Figure.of("runs whose people differ from the oracle, " + which, wrong, "runs")
                        .marked("none", wrong == 0)
                        .noted("%,d people decided from scratch, %,d of them certain by union-find alone"
                                .formatted(people.size(), undisputed.size())));
    }

    private static boolean hasTime(int pass, long begun) {
        return pass <= PASSES_MIN || System.nanoTime() - begun < WORKLOAD_MAX.toNanos();
    }

    /** Seconds from when the resolver may begin until the last event is in. */
    private static double resolve(Stage stage, ResolverHere resolver, List<ProducerRecord<String, byte[]>> messages) {
        stage.stream().sendAll(messages);
        long started = System.nanoTime();
        resolver.read();
        stage.stream().awaitResolved(stage.graph(), PASS_MAX);
        double seconds = seconds(started);
        resolver.pause();
        return seconds;
    }

    static double seconds(long startedNanos) {
        return (System.nanoTime() - startedNanos) / 1e9;
    }
}
