package selfsame.benchmarks.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final int BACKLOG_IDENTIFIERS = 10_000;

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
        Stage stage = course.stage();
        List<Figure> figures = new ArrayList<>();
        double one = 0;
        for (int count : List.of(1, 2, 4)) {
            stage.graph().empty();
            List<Application> resolvers = new ArrayList<>();
            try {
                for (int number = 0; number < count; number++) {
                    resolvers.add(Application.resolver(stage, course.settings().checkout()));
                }
                resolve(course, course.events(Mix.RETAIL, BACKLOG_IDENTIFIERS, Shape.MERGES_PER_THOUSAND, 101));
                stage.graph().empty();
                double attempts = sum(resolvers, "selfsame_resolver_transactions_total");
                double batches = sum(resolvers, "selfsame_resolver_batch_seconds_count");
                List<CanonicalEvent> events =
                        course.events(Mix.RETAIL, BACKLOG_IDENTIFIERS, Shape.MERGES_PER_THOUSAND, 102);
                double rate = resolve(course, events);
                attempts = sum(resolvers, "selfsame_resolver_transactions_total") - attempts;
                batches = sum(resolvers, "selfsame_resolver_batch_seconds_count") - batches;
                boolean exact = stage.graph()
                        .people()
                        .equals(new Oracle(events, Stage.policy()).decided(System.currentTimeMillis()));
                one = count == 1 ? rate : one;
                course.say("%d: %,.0f events/s, people %s".formatted(count, rate, exact ? "exact" : "WRONG"));
                Figure total = Figure.of("total of %d".formatted(count), rate, "events/s")
                        .noted("people %s; %,.0f batches, %,.0f attempts beyond one each"
                                .formatted(exact ? "exact" : "WRONG", batches, attempts - batches));
                figures.add(count == 1 ? total : total.marked("no less than one", rate >= one && exact));
            } finally {
                resolvers.forEach(Application::close);
            }
        }
        return figures;
    }

    private static double sum(List<Application> resolvers, String meter) {
        return resolvers.stream().mapToDouble(resolver -> resolver.meter(meter)).sum();
    }

    private static double resolve(Course course, List<CanonicalEvent> events) {
        Stage stage = course.stage();
        var messages = events.stream().map(stage.stream()::message).toList();
        long started = System.nanoTime();
        stage.stream().sendAll(messages);
        stage.stream().awaitResolved(stage.graph(), DONE_MAX);
        return messages.size() / ((System.nanoTime() - started) / 1e9);
    }
}
