package selfsame.benchmarks.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.kafka.clients.producer.ProducerRecord;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.stage.Application;
import selfsame.benchmarks.stage.CollectorClient;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.stage.Tokens;
import selfsame.benchmarks.workload.Line;
import selfsame.benchmarks.workload.Mix;
import selfsame.benchmarks.workload.Oracle;
import selfsame.benchmarks.workload.Shape;
import selfsame.benchmarks.workload.WorkloadFiles;
import selfsame.ingestion.contract.CanonicalEvent;

/**
 * What an event costs while the graph grows, slice by slice of one workload; and what is left afterwards: bytes in the graph's files,
 * memory of the resolver.
 */
public final class Growth implements Section {

    private static final Duration SLICE_MAX = Duration.ofMinutes(20);
    private static final Duration DECIDED_MAX = Duration.ofMinutes(2);
    private static final int SLICES = 10;
    private static final double EXPONENT_MAX = 0.1;

    private final boolean isLong;

    private Growth(boolean isLong) {
        this.isLong = isLong;
    }

    /** To the larger of the regular sizes. */
    public static Growth regular() {
        return new Growth(false);
    }

    /** To ten times that. */
    public static Growth large() {
        return new Growth(true);
    }

    @Override
    public String name() {
        return isLong ? "growth-large" : "growth";
    }

    @Override
    public String title() {
        return isLong
                ? "Cost of an event in a very large graph"
                : "Cost of an event as the graph grows; sizes and start";
    }

    @Override
    public boolean isLong() {
        return isLong;
    }

    @Override
    public List<Figure> measure(Course course) {
        try (Stage stage = course.newStage()) {
            return measure(course, stage);
        }
    }

    /** @param stage a new one, so that its files hold nothing else */
    private List<Figure> measure(Course course, Stage stage) {
        int identifiers = course.settings().identifiersLarge() * (isLong ? 10 : 1);
        WorkloadFiles workload = course.workload(
                Mix.RETAIL,
                identifiers,
                Shape.MERGES_PER_THOUSAND,
                course.settings().seed());
        Undos undos = new Undos(stage);
        List<Figure> figures = new ArrayList<>();
        long bytesBefore = bytes(stage);
        try (Application resolver =
                Application.resolver(stage, course.settings().checkout())) {
            int events = grow(course, stage, workload, undos, figures);
            figures.addAll(undos.figures());
            figures.add(right(course, stage, workload, undos, events));
            figures.addAll(memory(resolver, events));
            figures.add(start("the resolver", resolver));
        }
        figures.addAll(starts(course, stage));
        figures.addAll(files(stage, bytesBefore));
        return figures;
    }

    /** Sends all of the workload, and tells what an event costs on the way; how many there were. */
    private static int grow(Course course, Stage stage, WorkloadFiles workload, Undos undos, List<Figure> figures) {
        SimpleRegression cost = new SimpleRegression();
        int events;
        try (Stream<Line> lines = workload.lines()) {
            events = Math.toIntExact(WorkloadFiles.events(lines).count());
        }
        try (Stream<Line> lines = workload.lines()) {
            Iterator<Line> next = lines.iterator();
            for (int number = 0; number < SLICES; number++) {
                double micros = slice(stage, next, events / SLICES, undos);
                long there = stage.graph()
                        .run("count-graph")
                        .getFirst()
                        .get("identifiers")
                        .asLong();
                course.say("%,d identifiers: %,.0f µs an event".formatted(there, micros));
                if (number == 0 || number == SLICES / 2 || number == SLICES - 1) {
                    figures.add(Figure.of("an event, up to %,d identifiers".formatted(there), micros, "µs")
                            .noted(number == 0 ? "its start-up is warm-up, and not in the exponent" : ""));
                }
                if (number > 0) {
                    cost.addData(Math.log((double) there), Math.log(micros));
                }
            }
        }
        figures.add(Figure.of("exponent of an event's cost in the identifiers", cost.getSlope(), "")
                .markAtMost(EXPONENT_MAX)
                .noted("what graphs of a tenth of the size and more give"));
        return events / SLICES * SLICES;
    }

    /** Microseconds an event, without the undos. */
    private static double slice(Stage stage, Iterator<Line> lines, int events, Undos undos) {
        List<ProducerRecord<String, byte[]>> waiting = new ArrayList<>();
        long nanos = 0;
        for (int sent = 0; sent < events; ) {
            switch (lines.next()) {
                case Line.Happened(var event) -> {
                    waiting.add(stage.stream().message(event));
                    sent++;
                }
                case Line.Undone undone -> {
                    nanos += resolve(stage, waiting);
                    undos.play(undone);
                }
            }
        }
        nanos += resolve(stage, waiting);
        return nanos / 1e3 / events;
    }

    private static long resolve(Stage stage, List<ProducerRecord<String, byte[]>> waiting) {
        long started = System.nanoTime();
        stage.stream().sendAll(waiting);
        stage.stream().awaitResolved(stage.graph(), SLICE_MAX);
        waiting.clear();
        return System.nanoTime() - started;
    }

    /** Undone merges stay undone whatever came later, and everybody else is who the evidence says. */
    private static Figure right(Course course, Stage stage, WorkloadFiles workload, Undos undos, int events) {
        stage.graph().awaitDecided(DECIDED_MAX);
        Set<Set<String>> people;
        try (Stream<Line> lines = workload.lines()) {
            Stream<CanonicalEvent> sent = WorkloadFiles.events(lines).limit(events);
            people = new Oracle(sent.iterator(), Stage.policy()).decided(undos.facts(), System.currentTimeMillis());
        }
        Set<Set<String>> stored = stage.graph().people();
        long wrong = stored.stream().filter(person -> !people.contains(person)).count();
        course.say("%,d people, %,d of them wrong".formatted(stored.size(), wrong));
        return Figure.of("people who differ from the oracle's, undos and all", (double) wrong, "people")
                .marked("none", wrong == 0 && stored.size() == people.size())
                .noted("of %,d, decided from scratch".formatted(stored.size()));
    }

    private static Figure start(String what, Application application) {
        return Figure.of(
                        "start of %s until it is healthy".formatted(what),
                        application.startedIn().toNanos() / 1e9,
                        "s")
                .noted("its executable jar, not unpacked");
    }

    private static List<Figure> starts(Course course, Stage stage) {
        Tokens tokens = Tokens.in(stage.folder());
        Path checkout = course.settings().checkout();
        try (Application ingestion = Application.ingestion(stage, checkout, CollectorClient.property(stage.folder()));
                Application graphql = Application.graphql(stage, checkout, tokens)) {
            return List.of(start("collector, resolver and relay together", ingestion), start("the API", graphql));
        }
    }

    private static List<Figure> memory(Application resolver, int events) {
        double allocated = resolver.meter("jvm_gc_memory_allocated_bytes_total");
        return List.of(
                Figure.of("allocated by the resolver an event", allocated / events, "B"),
                Figure.of("memory of the resolver's JVM", resolver.meter("jvm_memory_used_bytes") / (1 << 20), "MiB")
                        .noted("heap and code, before a collection; it keeps nothing per identifier or event"));
    }

    /** Stops the graph, so that all of it is in its files. */
    private static List<Figure> files(Stage stage, long bytesBefore) {
        var counts = stage.graph().run("count-graph").getFirst();
        stage.neo4j().stop();
        double grown = bytes(stage) - bytesBefore;
        return List.of(
                Figure.of(
                                "the graph's files an event",
                                grown / counts.get("events").asDouble(),
                                "B")
                        .noted("all of the store and its indexes: %,.0f MiB more".formatted(grown / (1 << 20))),
                Figure.of(
                                "the graph's files an identifier",
                                grown / counts.get("identifiers").asDouble(),
                                "B")
                        .noted("the same bytes"));
    }

    private static long bytes(Stage stage) {
        try (var files = Files.walk(stage.folder().resolve("neo4j/neo4j/data/databases/neo4j"))) {
            return files.filter(Files::isRegularFile).mapToLong(Growth::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }
}
