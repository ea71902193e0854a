package selfsame.benchmarks.throughput;

import java.time.Duration;
import java.util.List;
import selfsame.benchmarks.stage.Stage;
import selfsame.ingestion.contract.CanonicalEvent;

/** The resolver in this JVM, to be measured beside others. */
public final class ResolverRun implements AutoCloseable {

    private static final Duration PASS_MAX = Duration.ofMinutes(20);

    private final Stage stage;
    private final ResolverHere resolver;
    private final Recording recording = new Recording();

    private ResolverRun(Stage stage) {
        this.stage = stage;
        this.resolver = ResolverHere.on(stage, recording, false);
    }

    public static ResolverRun on(Stage stage) {
        return new ResolverRun(stage);
    }

    /** From when the resolver may begin, all of them in Kafka, until the last event is in. */
    public double seconds(List<CanonicalEvent> events) {
        stage.stream().sendAll(events.stream().map(stage.stream()::message).toList());
        long started = System.nanoTime();
        resolver.read();
        stage.stream().awaitResolved(stage.graph(), PASS_MAX);
        double seconds = Throughput.seconds(started);
        resolver.pause();
        recording.take();
        return seconds;
    }

    @Override
    public void close() {
        resolver.close();
    }
}
