package selfsame.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTests {

    @Test
    void oneTurnWarmsUpAndAsManyCountAsWereAskedFor() {
        assertThat(counted(new Turns(5, Duration.ofMinutes(1)))).isEqualTo(5);
    }

    @Test
    void whatTakesTooLongEndsWithTwoThatCount() {
        assertThat(counted(new Turns(5, Duration.ZERO))).isEqualTo(2);
    }

    private static int counted(Turns turns) {
        int counted = 0;
        while (turns.next()) {
            counted += turns.isWarmUp() ? 0 : 1;
        }
        return counted;
    }
}
