package selfsame.ingestion.webhooks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfsame.cypher.told.FindTold;
import selfsame.cypher.told.ForgetTold;
import selfsame.cypher.told.RememberTold;
import selfsame.ingestion.outbox.Graph;

/** In the graph, by surrogate ids. Thread-safe. */
final class GraphMemory implements Memory {

    private static final Logger log = LoggerFactory.getLogger(GraphMemory.class);

    /** Of one person and destination the last ones. */
    private static final int CHANGES_MAX = 20;

    private static final int PAGE = 1_000;

    private final Graph graph;
    private final InstantSource clock;

    GraphMemory(Graph graph, InstantSource clock) {
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public void remember(Destination destination, Message message) {
        long forgetAt =
                clock.millis() + destination.remember().orElse(Duration.ZERO).toMillis();
        String change = message.type().wireName() + ' ' + Letter.id(destination, message);
        graph.run(new RememberTold(key(destination, message.personId()), change, CHANGES_MAX, forgetAt));
    }

    @Override
    public List<String> told(Destination destination, String personId) {
        return graph.run(new FindTold(destination.name(), personId, clock.millis())).stream()
                .flatMap(row -> row.changes().stream())
                .toList();
    }

    void forgetExpired() {
        try {
            while (graph.run(new ForgetTold(clock.millis(), PAGE)).getFirst().forgotten() == PAGE) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException failed) {
            log.warn("What destinations were told could not be forgotten yet: {}", failed.getMessage());
        }
    }

    private static String key(Destination destination, String personId) {
        return destination.name() + '|' + personId;
    }
}
