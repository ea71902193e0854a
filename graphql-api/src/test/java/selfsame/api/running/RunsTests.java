package selfsame.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import selfsame.api.error.Refusal;

class RunsTests {

    private static final RunningProperties PATIENT =
            new RunningProperties(Duration.ofSeconds(20), Duration.ofMinutes(1), 2);
    private static final RunningProperties HASTY =
            new RunningProperties(Duration.ofMillis(10), Duration.ofMinutes(1), 2);

    private final AtomicInteger started = new AtomicInteger();

    @Test
    void whoAsksTheSameAgainGetsTheSameResult() {
        Runs<String, Integer> runs = new Runs<>("count", PATIENT);

        Run<Integer> first = runs.startOrJoin("a", Instant.EPOCH, _ -> started.incrementAndGet());
        Run<Integer> again = runs.startOrJoin("a", Instant.EPOCH, _ -> started.incrementAndGet());

        assertThat(first.state()).isEqualTo(RunState.DONE);
        assertThat(again).isSameAs(first);
        assertThat(again.result()).contains(1);
    }

    @Test
    void whatBeganTooEarlyIsDoneAgain() {
        Runs<String, Integer> runs = new Runs<>("count", PATIENT);
        runs.startOrJoin("a", Instant.EPOCH, _ -> started.incrementAndGet());

        Run<Integer> again = runs.startOrJoin("a", Instant.now().plusSeconds(60), _ -> started.incrementAndGet());

        assertThat(again.result()).contains(2);
    }

    @Test
    void oneAtATimeAndTheRunningOneIsJoined() {
        Runs<String, Integer> runs = new Runs<>("count", HASTY);
        CountDownLatch gate = new CountDownLatch(1);
        Run<Integer> running = runs.startOrJoin("a", Instant.EPOCH, progress -> {
            progress.at(3, 7);
            await(gate);
            return 1;
        });

        assertThat(running.state()).isEqualTo(RunState.RUNNING);
        assertThat(running.identifiersDone() + running.identifiersTotal()).isEqualTo(10);
        assertThat(runs.startOrJoin("a", Instant.now().plusSeconds(60), _ -> 2)).isSameAs(running);
        assertThatThrownBy(() -> runs.startOrJoin("b", Instant.EPOCH, _ -> 2))
                .isInstanceOf(Refusal.BadRequest.class)
                .hasMessageContaining("Another count is going on");
        gate.countDown();
    }

    @Test
    void whatFailedSaysSoAndIsTriedAgain() {
        Runs<String, Integer> runs = new Runs<>("count", PATIENT);

        Run<Integer> failed = runs.startOrJoin("a", Instant.EPOCH, _ -> {
            throw new IllegalStateException("secret");
        });

        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.failure())
                .hasValueSatisfying(
                        told -> assertThat(told).contains("Error id").doesNotContain("secret"));
        assertThat(runs.startOrJoin("a", Instant.EPOCH, _ -> 5).result()).contains(5);
    }

    @Test
    void onlySomeResultsAreKept() {
        Runs<String, Integer> runs = new Runs<>("count", PATIENT);
        for (String key : new String[] {"a", "b", "c", "d"}) {
            runs.startOrJoin(key, Instant.EPOCH, _ -> started.incrementAndGet());
        }

        assertThat(runs.startOrJoin("a", Instant.EPOCH, _ -> started.incrementAndGet())
                        .result())
                .contains(5);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
