package selfsame.benchmarks.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.stage.Application;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.workload.Mix;
import selfsame.benchmarks.workload.Shape;

/**
 * What an event costs while the graph grows, slice by slice of one workload; and what is left afterwards: bytes in the graph's files,
 * memory of the resolver.
 */
public final class Growth implements Section {

    private static final Duration SLICE_MAX = Duration.ofMinutes(20);
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
        try (Stage stage = Stage.in(course.settings().work())) {
            return measure(course, stage);
        }
    }

    /** @param stage a new one, so that its files hold nothing else */
    private List<Figure> measure(Course course, Stage stage) {
        int identifiers = course.settings().identifiersLarge() * (isLong ? 10 : 1);
        var messages = course.events(Mix.RETAIL, identifiers, Shape.MERGES_PER_THOUSAND).stream()
                .map(stage.stream()::message)
                .toList();
        List<Figure> figures = new ArrayList<>();
        SimpleRegression cost = new SimpleRegression();
        long bytesBefore = bytes(stage);
        try (Application resolver =
                Application.resolver(stage, course.settings().checkout())) {
            int slice = messages.size() / SLICES;
            for (int number = 0; number < SLICES; number++) {
                long started = System.nanoTime();
                stage.stream().sendAll(messages.subList(number * slice, (number + 1) * slice));
                stage.stream().awaitResolved(stage.graph(), SLICE_MAX);
                double micros = (System.nanoTime() - started) / 1e3 / slice;
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
            figures.add(Figure.of("exponent of an event's cost in the identifiers", cost.getSlope(), "")
                    .markAtMost(EXPONENT_MAX));
            figures.addAll(memory(resolver, slice * SLICES));
            figures.add(Figure.of(
                            "start of the resolver until it is healthy",
                            resolver.startedIn().toNanos() / 1e9,
                            "s")
                    .noted("its executable jar, not unpacked"));
        }
        figures.addAll(files(stage, bytesBefore));
        return figures;
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
