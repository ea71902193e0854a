package selfsame.ingestion.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CircuitTests {

    private final AtomicLong now = new AtomicLong();
    private final Circuit circuit = new Circuit(Duration.ofSeconds(10), Duration.ofSeconds(40), now::get);

    @Test
    void staysClosedWhileAQuarterFails() {
        IntStream.range(0, 1_000).forEach(i -> circuit.note(i % 4 != 0));

        assertThat(circuit.isOpen()).isFalse();
    }

    @Test
    void opensWhenHalfFails() {
        IntStream.range(0, 100).forEach(i -> circuit.note(i % 2 != 0));

        assertThat(circuit.isOpen()).isTrue();
        assertThat(circuit.pass()).isPositive();
    }

    @Test
    void letsOneThroughAndClosesWhenThatIsTaken() {
        failUntilOpen();
        now.addAndGet(Duration.ofSeconds(10).toNanos());

        boolean first = circuit.pass().isZero();
        boolean second = circuit.pass().isZero();
        circuit.note(true);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(circuit.isOpen()).isFalse();
        assertThat(circuit.pass()).isZero();
    }

    @Test
    void waitsTwiceAsLongWhenThatFailsToo() {
        failUntilOpen();
        now.addAndGet(Duration.ofSeconds(10).toNanos());

        boolean trial = circuit.pass().isZero();
        circuit.note(false);

        assertThat(trial).isTrue();
        assertThat(circuit.pass()).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void failuresFromBeforeItOpenedChangeNothing() {
        failUntilOpen();
        Duration wait = circuit.pass();

        IntStream.range(0, 50).forEach(_ -> circuit.note(false));

        assertThat(circuit.pass()).isEqualTo(wait);
    }

    private void failUntilOpen() {
        while (!circuit.isOpen()) {
            circuit.note(false);
        }
    }
}
