package selfsame.benchmarks.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.stage.Api;
import selfsame.benchmarks.stage.Application;
import selfsame.benchmarks.stage.HandMade;
import selfsame.benchmarks.stage.Latencies;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.stage.Tokens;

/** The 20 newest events of people who have few, many and very many. */
public final class LongTrails implements Section {

    private static final int REQUESTS = 200;
    private static final double FLAT = 1.25;
    private static final String ASK = """
            query($value: String!) {
              personByIdentifier(identifier: {name: {namespace: "cookie", value: $value}}) {
                id trail(first: 20) { edges { node { id type occurredAt } } } } }""";

    @Override
    public String name() {
        return "trail";
    }

    @Override
    public String title() {
        return "The 20 newest events of a person";
    }

    @Override
    public List<Figure> measure(Course course) {
        Stage stage = course.stage();
        stage.graph().empty();
        List<Integer> sizes = List.of(10, 1_000, 100_000);
        HandMade people = new HandMade(stage, Stage.policy());
        for (int size : sizes) {
            people.load(Collections.nCopies(size, List.of("cookie:trail-" + size)));
            course.say("a person has %,d events".formatted(size));
        }
        Tokens tokens = Tokens.in(stage.folder());
        try (Application graphql = Application.graphql(stage, course.settings().checkout(), tokens)) {
            Api api = new Api(graphql, tokens.of("steward"));
            sizes.forEach(size -> ask(api, size, new Latencies()));
            List<Latencies> latencies = List.of(new Latencies(), new Latencies(), new Latencies());
            for (int pass = 0; pass < course.settings().repeats(); pass++) {
                for (int which = 0; which < sizes.size(); which++) {
                    ask(api, sizes.get(which), latencies.get(which));
                }
            }
            List<Figure> figures = new ArrayList<>();
            for (int which = 0; which < sizes.size(); which++) {
                figures.addAll(latencies.get(which).figures("a person with %,d events".formatted(sizes.get(which))));
            }
            double growth =
                    latencies.getLast().percentile(50) / latencies.getFirst().percentile(50);
            figures.add(Figure.of("100,000 events over 10, at p50", growth, "times")
                    .marked("flat: at most " + FLAT, growth <= FLAT));
            return figures;
        }
    }

    private static void ask(Api api, int size, Latencies latencies) {
        for (int request = 0; request < REQUESTS; request++) {
            long started = System.nanoTime();
            var trail = api.data(ASK, Map.of("value", "trail-" + size)).at("/personByIdentifier/trail/edges");
            latencies.add(System.nanoTime() - started);
            if (trail.size() != Math.min(20, size)) {
                throw new IllegalStateException("a trail has " + trail.size() + " events");
            }
        }
    }
}
