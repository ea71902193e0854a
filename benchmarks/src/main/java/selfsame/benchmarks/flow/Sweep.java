package selfsame.benchmarks.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.Turns;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.report.Sample;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.throughput.ResolverRun;
import selfsame.benchmarks.workload.Mix;
import selfsame.benchmarks.workload.Oracle;
import selfsame.ingestion.contract.CanonicalEvent;

/** What merges cost: the same shop with few, some and many merges among its events, in turns. */
public final class Sweep implements Section {

    private static final List<Integer> MERGES_PER_THOUSAND = List.of(5, 20, 100);
    private static final Duration TURNS_MAX = Duration.ofSeconds(75);

    /** Events of one rate of merges, and what came of them. */
    private record Rate(int merges, List<CanonicalEvent> events, Set<Set<String>> people, Sample perSecond) {}

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public String title() {
        return "Events resolved, by how many of them merge";
    }

    @Override
    public List<Figure> measure(Course course) {
        Stage stage = course.stage();
        List<Rate> rates = new ArrayList<>();
        for (int merges : MERGES_PER_THOUSAND) {
            var events = course.events(Mix.RETAIL, course.settings().identifiers() / 2, merges);
            var people = new Oracle(events, Stage.policy()).decided(System.currentTimeMillis());
            rates.add(new Rate(merges, events, people, new Sample()));
        }
        int wrong = 0;
        try (ResolverRun resolver = ResolverRun.on(stage)) {
            for (Turns turns = new Turns(course.settings().repeats(), TURNS_MAX); turns.next(); ) {
                for (Rate rate : rates) {
                    stage.graph().empty();
                    double perSecond = rate.events().size() / resolver.seconds(rate.events());
                    wrong += stage.graph().people().equals(rate.people()) ? 0 : 1;
                    course.say("%d merges of 1,000 events: %,.0f events/s".formatted(rate.merges(), perSecond));
                    if (!turns.isWarmUp()) {
                        rate.perSecond().add(perSecond);
                    }
                }
            }
        }
        stage.graph().empty();
        List<Figure> figures = new ArrayList<>();
        rates.forEach(rate -> figures.add(
                Figure.of("%d merges of a thousand events".formatted(rate.merges()), rate.perSecond(), "events/s")
                        .noted("%,d events".formatted(rate.events().size()))));
        figures.add(Figure.of("runs whose people differ from the oracle", wrong, "runs")
                .marked("none", wrong == 0));
        return figures;
    }
}
