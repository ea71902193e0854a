package selfsame.benchmarks.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import selfsame.benchmarks.Course;
import selfsame.benchmarks.Section;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.report.Sample;
import selfsame.benchmarks.stage.Application;
import selfsame.benchmarks.stage.CollectorClient;
import selfsame.benchmarks.stage.Latencies;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.workload.Mix;
import selfsame.benchmarks.workload.Shape;

/** How many events the collector acknowledges, in turns with the broker by itself. Nobody resolves meanwhile. */
public final class Collecting implements Section {

    private static final int PER_REQUEST = 500;
    private static final int REQUESTS = 40;
    private static final int CLIENTS = 4;
    private static final int SINGLES = 400;

    @Override
    public String name() {
        return "collector";
    }

    @Override
    public String title() {
        return "Events acknowledged by the collector";
    }

    @Override
    public List<Figure> measure(Course course) {
        try (Stage stage = course.newStage()) {
            return measure(course, stage);
        }
    }

    /** @param stage one of its own: what nobody resolves would be in the way of those who measure next */
    private static List<Figure> measure(Course course, Stage stage) {
        var batch = course.events(Mix.RETAIL, 10_000, Shape.MERGES_PER_THOUSAND).stream()
                .map(stage.stream()::message)
                .toList();
        Sample collected = new Sample();
        Sample broker = new Sample();
        Sample ratio = new Sample();
        Latencies requests = new Latencies();
        Latencies singles = new Latencies();
        try (Application ingestion = Application.ingestion(
                stage,
                course.settings().checkout(),
                CollectorClient.property(stage.folder()),
                "--selfsame.resolver.enabled=false",
                "--selfsame.relay.enabled=false",
                "--selfsame.collector.events-per-second-max=1000000",
                "--selfsame.collector.events-burst-max=1000000",
                "--selfsame.collector.events-behind-max=0")) {
            CollectorClient collector = new CollectorClient(ingestion);
            for (int pass = 0; pass <= course.settings().repeats(); pass++) {
                double eventsPerSecond = collect(collector, pass, pass == 0 ? new Latencies() : requests);
                long started = System.nanoTime();
                stage.stream().sendAll(batch);
                double brokersPerSecond = batch.size() / ((System.nanoTime() - started) / 1e9);
                if (pass > 0) {
                    collected.add(eventsPerSecond);
                    broker.add(brokersPerSecond);
                    ratio.add(eventsPerSecond / brokersPerSecond);
                }
                course.say("%,.0f events/s collected, %,.0f/s by the broker alone"
                        .formatted(eventsPerSecond, brokersPerSecond));
            }
            for (int single = 0; single < SINGLES; single++) {
                long started = System.nanoTime();
                collector.send(Probes.submitted("single-" + System.nanoTime() + "-" + single));
                singles.add(System.nanoTime() - started);
            }
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("acknowledged over HTTP, 500 a request, 4 clients", collected, "events/s"));
        figures.add(Figure.of("acknowledged by the broker itself, batched by its client", broker, "events/s"));
        figures.add(Figure.of("collector over broker", ratio, "times"));
        figures.addAll(requests.figures("a request of 500"));
        figures.addAll(singles.figures("a request of one, one client"));
        return figures;
    }

    private static double collect(CollectorClient collector, int pass, Latencies latencies) {
        List<String> bodies = IntStream.range(0, REQUESTS)
                .mapToObj(request -> IntStream.range(0, PER_REQUEST)
                        .mapToObj(event -> Probes.submitted("c-%d-%d-%d-%d"
                                .formatted(ProcessHandle.current().pid(), pass, request, event)))
                        .collect(Collectors.joining(",", "[", "]")))
                .toList();
        long started = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> sent = new ArrayList<>();
            bodies.forEach(body -> sent.add(clients.submit(() -> {
                long asked = System.nanoTime();
                collector.send(body);
                latencies.add(System.nanoTime() - asked);
            })));
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return REQUESTS * PER_REQUEST / ((System.nanoTime() - started) / 1e9);
    }
}
