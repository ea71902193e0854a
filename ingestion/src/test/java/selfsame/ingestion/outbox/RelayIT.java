package selfsame.ingestion.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RelayWorkbench workbench;

    private final List<RunningRelay> started = new ArrayList<>();
    private OutboxByHand outbox;

    @BeforeAll
    static void open() {
        workbench = RelayWorkbench.shared();
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    @BeforeEach
    void newShard() {
        outbox = new OutboxByHand(workbench.driver);
    }

    @AfterEach
    void stopAll() {
        started.forEach(RunningRelay::stop);
    }

    @Test
    void whatIsWrittenWhileItRunsIsPublishedOnceEach() {
        start();

        writeAndAwait("ann", "bob", "eve");

        assertThat(List.of("ann", "bob", "eve"))
                .allSatisfy(name -> assertThat(published(name)).containsExactly(OutboxByHand.value(1)));
    }

    @Test
    void oneOfTwoIsActiveAndTheOtherTakesOver() {
        RunningRelay first = start();
        await().atMost(PATIENCE).until(first::isActive);
        RunningRelay second = start();

        writeAndAwait("ann");
        boolean secondWasActive = second.isActive();
        first.stop();
        writeAndAwait("bob");

        assertThat(secondWasActive).isFalse();
        assertThat(second.isActive()).isTrue();
        assertThat(published("ann")).hasSize(1);
        assertThat(published("bob")).hasSize(1);
    }

    @Test
    void leaseOfOneThatDiedIsTakenOver() {
        boolean takenByOneThatDies = workbench.process().lease(outbox.shard).take();

        start();
        writeAndAwait("ann");

        assertThat(takenByOneThatDies).isTrue();
        assertThat(published("ann")).hasSize(1);
    }

    @Test
    void stopTakesNoLongerThanItsBound() {
        RunningRelay relay = start();
        await().atMost(PATIENCE).until(relay::isActive);

        long startedAt = System.nanoTime();
        relay.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(3));
        assertThat(relay.isActive()).isFalse();
    }

    private RunningRelay start() {
        RunningRelay relay = RunningRelay.start(workbench, outbox.shard);
        started.add(relay);
        return relay;
    }

    private void writeAndAwait(String... names) {
        for (String name : names) {
            outbox.change(outbox.person(name), 1);
        }
        await().atMost(PATIENCE).until(() -> outbox.depth() == 0);
    }

    private List<String> published(String name) {
        return OutboxByHand.valuesOf(outbox.person(name), workbench.people());
    }
}
