package selfsame.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.workload.Generator;
import selfsame.benchmarks.workload.Mix;
import selfsame.benchmarks.workload.Shape;
import selfsame.benchmarks.workload.WorkloadFiles;
import selfsame.ingestion.contract.CanonicalEvent;

/** One run of the command: what its sections share. Not thread-safe. */
public final class Course implements AutoCloseable {

    /**
     * What was asked for.
     *
     * @param checkout the root of the source tree, where the applications were built
     * @param identifiers of the smaller and of the larger workload
     */
    public record Settings(
            Path checkout,
            Path work,
            long seed,
            int repeats,
            int identifiers,
            int identifiersLarge,
            Stage.Memory memory) {}

    private final Settings settings;
    private final PrintWriter out;
    private final long startedAt = System.nanoTime();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Optional<Stage> stage = Optional.empty();
    private OptionalDouble sustainable = OptionalDouble.empty();

    public Course(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    public Settings settings() {
        return settings;
    }

    /** Starts it when it is first asked for. */
    public Stage stage() {
        if (stage.isEmpty()) {
            say("starting Neo4j and Kafka");
            stage = Optional.of(newStage());
        }
        return stage.get();
    }

    /** One for a single section, whose files shall hold nothing else. */
    public Stage newStage() {
        return Stage.in(settings.work(), settings.memory());
    }

    /** A workload's events, by way of its files. */
    public List<CanonicalEvent> events(Mix mix, int identifiers, int mergesPerThousand) {
        return events(mix, identifiers, mergesPerThousand, settings.seed());
    }

    public List<CanonicalEvent> events(Mix mix, int identifiers, int mergesPerThousand, long seed) {
        return workload(mix, identifiers, mergesPerThousand, seed).readEvents();
    }

    /** A workload's files, for those who do not want all of it at once, or want its undos too. */
    public WorkloadFiles workload(Mix mix, int identifiers, int mergesPerThousand, long seed) {
        WorkloadFiles files = WorkloadFiles.in(
                settings.work().resolve("%s-%d-%d-%d".formatted(mix, identifiers, mergesPerThousand, seed)));
        return files.write(Generator.generate(new Shape(seed, mix, identifiers, mergesPerThousand, now)));
    }

    /** Events a second that the resolver was seen to keep up with in this run; empty while nobody measured it. */
    public OptionalDouble sustainable() {
        return sustainable;
    }

    public void sustains(double eventsPerSecond) {
        sustainable = OptionalDouble.of(eventsPerSecond);
    }

    public void say(String what) {
        out.printf("  %4d s  %s%n", (System.nanoTime() - startedAt) / 1_000_000_000L, what);
        out.flush();
    }

    @Override
    public void close() {
        stage.ifPresent(Stage::close);
    }
}
