package selfsame.ingestion.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LeaseIT {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(150);

    private static RelayWorkbench workbench;

    private final String name = "lease-" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        workbench = RelayWorkbench.shared();
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    @Test
    void oneOfManyWhoAskAtOnceHasIt() throws Exception {
        List<Callable<Boolean>> askers = IntStream.range(0, 8)
                .mapToObj(number -> lease("asker-" + number, LONG))
                .<Callable<Boolean>>map(lease -> lease::take)
                .toList();

        List<Future<Boolean>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(askers.size())) {
            answers = threads.invokeAll(askers);
        }

        assertThat(answers).extracting(Future::resultNow).containsOnlyOnce(true);
    }

    @Test
    void holderKeepsItAndOthersWait() {
        Lease holder = lease("holder", LONG);
        Lease other = lease("other", LONG);

        assertThat(holder.take()).isTrue();
        assertThat(other.take()).isFalse();
        assertThat(holder.take()).isTrue();
    }

    @Test
    void lateHolderLosesItAndIsTold() throws InterruptedException {
        Lease late = lease("late", SHORT);
        Lease other = lease("other", LONG);
        assertThat(late.take()).isTrue();

        Thread.sleep(SHORT.multipliedBy(2));

        assertThat(other.take()).isTrue();
        assertThat(late.keep()).isFalse();
    }

    @Test
    void leaseThatIsGivenBackIsFreeAtOnce() {
        Lease holder = lease("holder", LONG);
        Lease other = lease("other", LONG);
        assertThat(holder.take()).isTrue();

        other.close();
        boolean whileHeld = other.take();
        holder.close();

        assertThat(whileHeld).isFalse();
        assertThat(other.take()).isTrue();
    }

    private Lease lease(String owner, Duration time) {
        return new Lease(new Graph(workbench.driver), name, owner, time, InstantSource.system());
    }
}
