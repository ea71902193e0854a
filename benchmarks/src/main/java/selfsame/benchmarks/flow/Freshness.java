package selfsame.benchmarks.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.stage.Api;
import selfsame.benchmarks.stage.Application;
import selfsame.benchmarks.stage.CollectorClient;
import selfsame.benchmarks.stage.Latencies;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.stage.Tokens;

/**
 * How soon an event can be seen, while others come at a share of the sustainable rate: the greatest, of some shares of the rate at which a
 * backlog was drained just before, that was kept up with. They are tried from the least one on, and each begins when nothing waits, be it for a
 * decision that was put off: what is measured is a steady flow, not what an overload left. All of the product runs: collector, resolver and
 * relay in one process, the API in another.
 */
public final class Freshness implements Section {

    private static final Duration MEASURED = Duration.ofSeconds(15);

    /** Five JVMs share the processors, and each compiles what it runs: until then all of it takes several times as long. */
    private static final Duration WARMING = Duration.ofSeconds(60);

    private static final double WARMING_RATE = 200;
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final Duration STALL = Duration.ofSeconds(60);
    private static final Duration DRAIN_MAX = Duration.ofMinutes(10);
    private static final int BACKLOG = 10_000;

    /** Tried for a while each; kept up with is a rate of which less than half a second's worth waits in the end. */
    private static final List<Integer> PERCENT_OF_DRAIN = List.of(10, 25, 40, 60, 80);

    /** Somewhat longer than what is measured at a rate: a queue that grows slowly is one. */
    private static final Duration TRIED = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public String title() {
        return "From Kafka to GraphQL";
    }

    @Override
    public List<Figure> measure(Course course) {
        Stage stage = course.stage();
        stage.graph().empty();
        int identifiers = Math.max(course.settings().identifiersLarge(), 60_000) * 3;
        Load.Supply supply = Load.Supply.retail(course, identifiers);
        Tokens tokens = Tokens.in(stage.folder());
        try (Application ingestion = Application.ingestion(
                        stage, course.settings().checkout(), CollectorClient.property(stage.folder()));
                Application graphql =
                        Application.graphql(stage, course.settings().checkout(), tokens)) {
            Probes probes = new Probes(new Api(graphql, tokens.of("steward")));
            CollectorClient collector = new CollectorClient(ingestion);
            drain(stage, supply);
            try (Load _ = Load.of(stage.stream(), supply, WARMING_RATE)) {
                probes.fromKafka(stage.stream(), WARMING.dividedBy(2));
                probes.fromCollector(collector, WARMING.dividedBy(2));
            }
            drain(stage, supply);
            double drained = drain(stage, supply);
            awaitDecided(stage);
            course.say("a backlog is drained at %,.0f events/s".formatted(drained));
            double rate = sustainable(drained, course, supply);
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.of("a backlog of 10,000 events is drained at", drained, "events/s")
                    .noted("collector, resolver, relay and API running"));
            figures.add(Figure.of("sustainable, in a steady flow", rate, "events/s")
                    .noted("of shares of that, the greatest of which less than half a second's worth waited after %d s"
                            .formatted(TRIED.toSeconds())));
            figures.addAll(at(50, rate, course, supply, probes));
            figures.addAll(fromCollector(rate, course, supply, probes, collector));
            for (int percent : List.of(80, 95)) {
                figures.addAll(at(percent, rate, course, supply, probes));
            }
            figures.add(stall(rate, course, supply, ingestion));
            return figures;
        }
    }

    /** Events a second. */
    private static double drain(Stage stage, Load.Supply supply) {
        long started = System.nanoTime();
        stage.stream().sendAll(supply.take(BACKLOG));
        stage.stream().awaitResolved(stage.graph(), DRAIN_MAX);
        return BACKLOG / ((System.nanoTime() - started) / 1e9);
    }

    /** Events a second. */
    private static double sustainable(double drained, Course course, Load.Supply supply) {
        double sustained = 0;
        for (int percent : PERCENT_OF_DRAIN) {
            double rate = drained * percent / 100;
            long waiting = waitingAfter(TRIED, rate, course.stage(), supply);
            course.say("at %,.0f events/s, %,d wait after %d s".formatted(rate, waiting, TRIED.toSeconds()));
            if (waiting >= rate / 2) {
                break;
            }
            sustained = rate;
        }
        if (sustained == 0) {
            throw new IllegalStateException("not even a tenth of %,.0f events/s was kept up with".formatted(drained));
        }
        return sustained;
    }

    private static long waitingAfter(Duration tried, double rate, Stage stage, Load.Supply supply) {
        long waiting;
        try (Load _ = Load.of(stage.stream(), supply, rate)) {
            Application.pause(tried);
            waiting = stage.stream().written() - stage.stream().resolved(stage.graph());
        }
        awaitDecided(stage);
        return waiting;
    }

    /** All that was written is resolved, and no decision is put off. */
    private static void awaitDecided(Stage stage) {
        stage.stream().awaitResolved(stage.graph(), DRAIN_MAX);
        stage.graph().awaitDecided(DRAIN_MAX);
    }

    private static List<Figure> at(int percent, double rate, Course course, Load.Supply supply, Probes probes) {
        Stage stage = course.stage();
        String name = "append to visible at %d %% of the sustainable rate".formatted(percent);
        Latencies latencies;
        try (Load _ = Load.of(stage.stream(), supply, rate * percent / 100)) {
            Application.pause(SETTLING);
            latencies = probes.fromKafka(stage.stream(), MEASURED);
        }
        course.say("at %d %%: p50 %.0f ms, p99 %.0f ms"
                .formatted(percent, latencies.percentile(50), latencies.percentile(99)));
        awaitDecided(stage);
        Figure p99 = latencies.p99(name);
        return List.of(latencies.p50(name), percent == 50 ? p99.markAtMost(250) : p99);
    }

    private static List<Figure> fromCollector(
            double rate, Course course, Load.Supply supply, Probes probes, CollectorClient collector) {
        Stage stage = course.stage();
        String name = "the collector's 202 to the answer at 50 % of the sustainable rate";
        Latencies latencies;
        try (Load _ = Load.of(stage.stream(), supply, rate / 2)) {
            Application.pause(SETTLING);
            latencies = probes.fromCollector(collector, MEASURED);
        }
        course.say("from 202: p50 %.0f ms, p99 %.0f ms".formatted(latencies.percentile(50), latencies.percentile(99)));
        awaitDecided(stage);
        return List.of(latencies.p50(name).markAtMost(60), latencies.p99(name).markAtMost(250));
    }

    /** The resolver stands still for a minute while events keep coming at half the rate, and go on coming while it catches up. */
    private static Figure stall(double rate, Course course, Load.Supply supply, Application ingestion) {
        Stage stage = course.stage();
        double pace = Math.min(rate / 2, supply.left() / 300.0);
        try (Load _ = Load.of(stage.stream(), supply, pace)) {
            ingestion.freeze();
            Application.pause(STALL);
            ingestion.thaw();
            long started = System.nanoTime();
            while (stage.stream().written() - stage.stream().resolved(stage.graph()) > pace / 2) {
                Application.pause(Duration.ofMillis(100));
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            course.say("drained %.0f s after a stall of 60 s".formatted(seconds));
            return Figure.of("drain after a stall of 60 s", seconds, "s")
                    .noted("events kept coming at %,.0f a second; until less than half a second's worth waits"
                            .formatted(pace));
        }
    }
}
