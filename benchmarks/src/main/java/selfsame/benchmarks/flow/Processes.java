package selfsame.benchmarks.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.stage.Application;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.workload.Mix;
import selfsame.benchmarks.workload.Oracle;
import selfsame.benchmarks.workload.Shape;
import selfsame.ingestion.contract.CanonicalEvent;

/** One, two and four resolver processes on one stream: total rate, retries, and whether the people are right. */
public final class Processes implements Section {

    private static final Duration DONE_MAX = Duration.ofMinutes(10);
    /** A batch is counted soon after it was committed. */
    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(1);

    private static final String ATTEMPTS = "selfsame_resolver_transactions_total";
    private static final String BATCHES = "selfsame_resolver_batch_seconds_count";

    /** The first line of the failure, as the driver logs it when it tries again. */
    private static final Pattern DEADLOCK = Pattern.compile("^org\\.neo4j\\.driver\\.exceptions\\..*(?i:deadlock)");

    @Override
    public String name() {
        return "processes";
    }

    @Override
    public String title() {
        return "Several resolver processes";
    }

    @Override
    public List<Figure> measure(Course course) {
        List<CanonicalEvent> events = course.events(
                Mix.RETAIL,
                course.settings().identifiers(),
                Shape.MERGES_PER_THOUSAND,
                course.settings().seed() + 102);
        Set<Set<String>> people = new Oracle(events, Stage.policy()).decided(System.currentTimeMillis());
        List<Figure> figures = new ArrayList<>();
        double one = 0;
        for (int count : List.of(1, 2, 4)) {
            Total total = together(count, course, events, people);
            one = count == 1 ? total.perSecond() : one;
            course.say("%d: %s".formatted(count, total));
            Figure rate = Figure.of("total of %d".formatted(count), total.perSecond(), "events/s");
            figures.add((count == 1 ? rate : rate.marked("no less than one", total.perSecond() >= one))
                    .noted(total.note()));
            figures.add(Figure.of("people of %d who differ from the oracle's".formatted(count), total.wrong(), "people")
                    .marked("none", total.wrong() == 0));
        }
        course.stage().graph().empty();
        return figures;
    }

    /**
     * What several did together.
     *
     * @param attempts at all their batches; more than batches for deadlocks, for wider locks, and for identifiers made by two at once
     * @param deadlocks that the graph found and ended
     */
    private record Total(double perSecond, double batches, double attempts, double deadlocks, double wrong) {

        String note() {
            return "%,.0f batches, %,.0f attempts more, %,.0f of them for a deadlock"
                    .formatted(batches, attempts - batches, deadlocks);
        }
    }

    private static Total together(int count, Course course, List<CanonicalEvent> events, Set<Set<String>> people) {
        Stage stage = course.stage();
        stage.graph().empty();
        List<Application> resolvers = new ArrayList<>();
        try {
            for (int number = 0; number < count; number++) {
                resolvers.add(Application.resolver(stage, course.settings().checkout()));
            }
            resolve(
                    stage,
                    course.events(
                            Mix.RETAIL,
                            course.settings().identifiers(),
                            Shape.MERGES_PER_THOUSAND,
                            course.settings().seed() + 101));
            stage.graph().empty();
            Application.pause(COUNTED_WITHIN);
            double attempts = sum(resolvers, ATTEMPTS);
            double batches = sum(resolvers, BATCHES);
            long deadlocks = deadlocks(resolvers);
            double perSecond = resolve(stage, events);
            Set<Set<String>> stored = stage.graph().people();
            Application.pause(COUNTED_WITHIN);
            return new Total(
                    perSecond,
                    sum(resolvers, BATCHES) - batches,
                    sum(resolvers, ATTEMPTS) - attempts,
                    deadlocks(resolvers) - deadlocks,
                    stored.stream().filter(person -> !people.contains(person)).count());
        } finally {
            resolvers.forEach(Application::close);
        }
    }

    private static long deadlocks(List<Application> resolvers) {
        return resolvers.stream()
                .mapToLong(resolver -> resolver.logged(DEADLOCK))
                .sum();
    }

    private static double sum(List<Application> resolvers, String meter) {
        return resolvers.stream().mapToDouble(resolver -> resolver.meter(meter)).sum();
    }

    /** Events a second. */
    private static double resolve(Stage stage, List<CanonicalEvent> events) {
        var messages = events.stream().map(stage.stream()::message).toList();
        long started = System.nanoTime();
        stage.stream().sendAll(messages);
        stage.stream().awaitResolved(stage.graph(), DONE_MAX);
        return messages.size() / ((System.nanoTime() - started) / 1e9);
    }
}
