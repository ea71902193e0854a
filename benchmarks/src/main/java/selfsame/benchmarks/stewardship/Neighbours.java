package selfsame.benchmarks.stewardship;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.flow.Load;
import selfsame.benchmarks.flow.Probes;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.report.Sample;
import selfsame.benchmarks.stage.Api;
import selfsame.benchmarks.stage.Application;
import selfsame.benchmarks.stage.CollectorClient;
import selfsame.benchmarks.stage.HandMade;
import selfsame.benchmarks.stage.Latencies;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.stage.Tokens;
import selfsame.resolution.Order;
import selfsame.resolution.Wish;

/**
 * How soon others' events are seen while large people merge and split, one after the other, over and over; beside how soon without. Events
 * of a shop keep coming all the while. Several people take turns, since nobody is merged and parted thirty times, and reading whoever is
 * costs more.
 */
public final class Neighbours implements Section {

    /** In peace and meanwhile, in turns: the machine does not stay as fast as it is. */
    private static final int TURNS = 4;

    private static final Duration MEASURED = Duration.ofSeconds(15);

    /** Five JVMs that just started are behind at first, and then compile. */
    private static final Duration WARMING = Duration.ofMinutes(2);

    /** Of others, a second. */
    private static final double RATE = 100;

    private final boolean isLong;
    private final int size;
    private final int people;

    /**
     * @param size identifiers on each side
     * @param people who take turns
     */
    private Neighbours(boolean isLong, int size, int people) {
        this.isLong = isLong;
        this.size = size;
        this.people = people;
    }

    public static Neighbours regular() {
        return new Neighbours(false, 10_000, 3);
    }

    public static Neighbours large() {
        return new Neighbours(true, 100_000, 1);
    }

    @Override
    public String name() {
        return isLong ? "neighbours-large" : "neighbours";
    }

    @Override
    public String title() {
        return "Others' freshness while a person of %,d identifiers merges and splits".formatted(2 * size);
    }

    @Override
    public boolean isLong() {
        return isLong;
    }

    @Override
    public List<Figure> measure(Course course) {
        Stage stage = course.stage();
        stage.graph().empty();
        stage.graph().run("forget-policies");
        HandMade made = new HandMade(stage, LargePeople.policy());
        Queue<String> merges = new ArrayDeque<>();
        for (int person = 0; person < people; person++) {
            merges.add(merged(made, stage, "left%d".formatted(person), "right%d".formatted(person)));
        }
        course.say("%d people of %,d identifiers were merged".formatted(people, 2 * size));
        Tokens tokens = Tokens.in(stage.folder());
        String policy = "--selfsame.policy=" + write(stage.folder().resolve("large-policy.yaml"));
        try (Application _ = Application.ingestion(
                        stage, course.settings().checkout(), CollectorClient.property(stage.folder()), policy);
                Application graphql =
                        Application.graphql(stage, course.settings().checkout(), tokens, policy)) {
            Probes probes = new Probes(new Api(graphql, tokens.of("steward")));
            Load.Supply others =
                    Load.Supply.retail(course, Math.max(course.settings().identifiersLarge(), 60_000));
            Times times = new Times();
            Latencies calm = new Latencies();
            Latencies meanwhile = new Latencies();
            try (Load _ = Load.of(stage.stream(), others, RATE)) {
                whileActing(
                        () -> probes.fromKafka(stage.stream(), WARMING),
                        () -> splitAndMerge(made, stage, merges, new Times()));
                for (int turn = 0; turn < TURNS; turn++) {
                    calm.add(probes.fromKafka(stage.stream(), MEASURED));
                    meanwhile.add(whileActing(
                            () -> probes.fromKafka(stage.stream(), MEASURED),
                            () -> splitAndMerge(made, stage, merges, times)));
                }
            }
            double ratio = meanwhile.percentile(99) / calm.percentile(99);
            course.say("p99 %.0f ms, meanwhile %.0f ms".formatted(calm.percentile(99), meanwhile.percentile(99)));
            return List.of(
                    calm.p50("others, in peace"),
                    calm.p99("others, in peace"),
                    meanwhile.p50("others, meanwhile"),
                    meanwhile.p99("others, meanwhile"),
                    Figure.of("p99 meanwhile over in peace", ratio, "times").markAtMost(2),
                    bounded(Figure.of("a preview of the split meanwhile", times.previews(), "s")),
                    bounded(Figure.of("a split meanwhile", times.splits(), "s")),
                    bounded(Figure.of("a merge meanwhile", times.merges(), "s")));
        } finally {
            stage.graph().empty();
            stage.graph().run("forget-policies");
        }
    }

    /** Acts over and over for as long as it is measured. */
    private static Latencies whileActing(Supplier<Latencies> measured, Runnable acts) {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> acting = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                acts.run();
            }
        });
        Latencies meanwhile = measured.get();
        enough.set(true);
        acting.join();
        return meanwhile;
    }

    /** Seconds each. */
    private record Times(Sample previews, Sample splits, Sample merges) {

        Times() {
            this(new Sample(), new Sample(), new Sample());
        }
    }

    private String merged(HandMade made, Stage stage, String left, String right) {
        made.load(Form.STAR.events(left, size));
        made.load(Form.STAR.events(right, size));
        made.joins(Form.key(left, 0), Form.key(right, 0));
        return stage.graph().run("newest-merge").getFirst().get("id").asString();
    }

    /** Whoever has waited the longest. */
    private static void splitAndMerge(HandMade people, Stage stage, Queue<String> merges, Times times) {
        String merge = merges.remove();
        merges.add(merge);
        times.previews().add(seconds(() -> people.acts().preview(new Wish.Undo(merge))));
        times.splits().add(seconds(() -> people.acts().act(order(merge))));
        String undone = stage.graph().run("newest-act").getFirst().get("id").asString();
        times.merges().add(seconds(() -> people.acts().act(order(undone))));
    }

    private static double seconds(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }

    private Figure bounded(Figure seconds) {
        return isLong ? seconds : seconds.marked("under 2 s", seconds.value() < 2);
    }

    private static Order order(String change) {
        return new Order(new Wish.Undo(change), "steward", "measured", Optional.empty(), Optional.empty());
    }

    private static String write(Path file) {
        try {
            return Files.writeString(file, LargePeople.yaml()).toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
