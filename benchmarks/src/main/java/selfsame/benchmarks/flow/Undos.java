package selfsame.benchmarks.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Value;
import selfsame.benchmarks.report.Figure;
import selfsame.benchmarks.report.Sample;
import selfsame.benchmarks.stage.HandMade;
import selfsame.benchmarks.stage.Stage;
import selfsame.benchmarks.workload.Generator;
import selfsame.benchmarks.workload.Line;
import selfsame.decision.Facts;
import selfsame.decision.Separation;
import selfsame.identity.Identifier;
import selfsame.identity.IdentityException.ActRefused;
import selfsame.resolution.ActOnPeople;
import selfsame.resolution.Order;
import selfsame.resolution.Wish;

/** Takes back, as a steward would, the merges that a workload says shall be taken back. Events go on coming afterwards. */
final class Undos {

    private final Stage stage;
    private final ActOnPeople acts;
    private final Sample milliseconds = new Sample();
    private int outOfOrder;
    private int nothingToUndo;

    Undos(Stage stage) {
        this.stage = stage;
        this.acts = new HandMade(stage, Stage.policy()).acts();
    }

    /** All before it must be resolved. An event need not have merged anybody: others may have, or a guardrail was in the way. */
    void play(Line.Undone undone) {
        Optional<String> merge =
                stage.graph().run("merge-of-event", Map.of("event", Generator.SOURCE + '/' + undone.event())).stream()
                        .map(row -> row.get("id").asString())
                        .findFirst();
        if (merge.isEmpty() || !isUndone(merge.get())) {
            nothingToUndo++;
        } else if (!undone.inOrder()) {
            outOfOrder++;
        }
    }

    private boolean isUndone(String merge) {
        long started = System.nanoTime();
        try {
            acts.act(new Order(new Wish.Undo(merge), "steward", "measured", Optional.empty(), Optional.empty()));
        } catch (ActRefused moot) {
            return false;
        }
        milliseconds.add((System.nanoTime() - started) / 1e6);
        return true;
    }

    /** What is in force of what was said. */
    Facts facts() {
        return new Facts(
                stage.graph().run("read-separations").stream()
                        .map(row -> Separation.of(
                                row.get("id").asString(), identifiers(row.get("left")), identifiers(row.get("right"))))
                        .toList(),
                Set.of());
    }

    private static Set<Identifier> identifiers(Value keys) {
        return keys.asList(Value::asString).stream().map(Identifier::parse).collect(Collectors.toSet());
    }

    List<Figure> figures() {
        return milliseconds.size() == 0
                ? List.of()
                : List.of(Figure.of("an undo within the stream", milliseconds, "ms")
                        .noted("one in 10,000 events, %,d of them out of order; %,d events more had merged nobody"
                                .formatted(outOfOrder, nothingToUndo)));
    }
}
