package selfsame.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import selfsame.benchmarks.flow.Collecting;
import selfsame.benchmarks.flow.Freshness;
import selfsame.benchmarks.flow.Growth;
import selfsame.benchmarks.flow.Processes;
import selfsame.benchmarks.flow.Sweep;
import selfsame.benchmarks.peers.PlainCypher;
import selfsame.benchmarks.peers.Unomi;
import selfsame.benchmarks.reading.LongTrails;
import selfsame.benchmarks.reading.Lookups;
import selfsame.benchmarks.report.Chapter;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.report.Machine;
import selfsame.benchmarks.report.Report;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.stewardship.Neighbours;
import selfsame.benchmarks.stewardship.Undoing;
import selfsame.benchmarks.throughput.Limits;
import selfsame.benchmarks.throughput.Throughput;

/** {@code ./selfsame bench}: measures, prints, and writes the figures beside those of earlier runs. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Selfsame on this machine, and writes docs/benchmarks.md and docs/benchmarks.json.")
public final class Bench implements Callable<Integer> {

    private static final List<Section> SECTIONS = List.of(
            new Limits(),
            new Throughput(),
            new Sweep(),
            new Freshness(),
            new Lookups(),
            new LongTrails(),
            Undoing.regular(),
            Neighbours.regular(),
            Growth.regular(),
            new Processes(),
            new Collecting(),
            new PlainCypher(),
            new Unomi(),
            Undoing.large(),
            Neighbours.large(),
            Growth.large());

    private static final Stage.Memory MEMORY = new Stage.Memory(4_096, 1_024);

    /**
     * The state of one act on 200,000 identifiers has more than 1.4 GiB, and a transaction may not fill the heap. A graph of a million identifiers and their
     * events has more than 5 GiB of files.
     */
    private static final Stage.Memory MEMORY_LONG = new Stage.Memory(6_144, 6_144);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(paramLabel = "section", description = "Only these; all but the long ones when none is named.")
    private List<String> sections = List.of();

    @Option(names = "--checkout", description = "The root of the source tree.")
    private Path checkout = Path.of("").toAbsolutePath();

    @Option(names = "--seed", description = "Of the workload; ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--repeats", description = "Of what is compared in turns; ${DEFAULT-VALUE}.")
    private int repeats = 5;

    @Option(names = "--identifiers", description = "Of the smaller workload; ${DEFAULT-VALUE}.")
    private int identifiers = 10_000;

    @Option(names = "--identifiers-large", description = "Of the larger workload; ${DEFAULT-VALUE}.")
    private int identifiersLarge = 100_000;

    @Option(names = "--print-only", description = "Writes no file.")
    private boolean printOnly;

    @Option(names = "--list", description = "Names the sections.")
    private boolean list;

    /** Of all sections, in their order. */
    public static List<String> names() {
        return SECTIONS.stream().map(Section::name).toList();
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            SECTIONS.forEach(section ->
                    out.println(section.name() + (section.isLong() ? " (only when named): " : ": ") + section.title()));
            return 0;
        }
        Path work = checkout.resolve("benchmarks/target/work");
        List<Section> wanted = wanted();
        List<Chapter> chapters = new ArrayList<>();
        try (Course course = new Course(
                new Course.Settings(checkout, work, seed, repeats, identifiers, identifiersLarge, memory(wanted)),
                out)) {
            for (Section section : wanted) {
                measured(section, course).ifPresent(chapter -> {
                    chapters.add(chapter);
                    out.println(Report.plain(chapter));
                    out.flush();
                });
                if (!printOnly) {
                    write(chapters);
                }
            }
        }
        return chapters.size() == wanted.size() ? 0 : 1;
    }

    private static Stage.Memory memory(List<Section> wanted) {
        return wanted.stream().anyMatch(Section::isLong) ? MEMORY_LONG : MEMORY;
    }

    /** Empty where it failed: the others are measured all the same, and the exit code tells. */
    private Optional<Chapter> measured(Section section, Course course) {
        try {
            return Optional.of(measure(section, course));
        } catch (RuntimeException failed) {
            course.say("%s FAILED and is left out: %s".formatted(section.name(), failed));
            failed.printStackTrace(spec.commandLine().getErr());
            return Optional.empty();
        }
    }

    private List<Section> wanted() {
        sections.stream()
                .filter(name ->
                        SECTIONS.stream().noneMatch(section -> section.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new ParameterException(spec.commandLine(), "There is no section " + name + "; see --list");
                });
        return SECTIONS.stream()
                .filter(section -> sections.isEmpty() ? !section.isLong() : sections.contains(section.name()))
                .toList();
    }

    private Chapter measure(Section section, Course course) {
        Machine machine = Machine.here();
        course.say("%s (load %.1f)".formatted(section.name(), machine.load()));
        long started = System.nanoTime();
        try {
            List<Figure> figures = section.measure(course);
            return chapter(section, machine, started, figures);
        } catch (LeftOut left) {
            course.say("%s is left out: %s".formatted(section.name(), left.getMessage()));
            return chapter(section, machine, started, List.of())
                    .withoutFigures(Objects.requireNonNullElse(left.getMessage(), "nobody knows why"));
        }
    }

    private Chapter chapter(Section section, Machine machine, long started, List<Figure> figures) {
        return new Chapter(
                section.name(),
                section.title(),
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                Machine.commit(checkout),
                machine,
                Math.round((System.nanoTime() - started) / 6e9) / 10.0,
                figures,
                null);
    }

    private void write(List<Chapter> chapters) {
        Path docs = checkout.resolve("docs");
        Path json = docs.resolve("benchmarks.json");
        Report.read(json).with(chapters).inOrderOf(names()).write(docs.resolve("benchmarks.md"), json);
    }
}
