package selfsame.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeashTests {

    @Test
    void aCommandEndsWhenNobodyHoldsItsLeash() throws Exception {
        Process leash = leashed("sleep", "600");

        leash.outputWriter().close();

        assertThat(leash.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(leash.descendants()).isEmpty();
    }

    @Test
    void aLeashEndsWithItsCommand() throws Exception {
        Process leash = leashed("sh", "-c", "exit 3");

        assertThat(leash.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(leash.exitValue()).isEqualTo(3);
    }

    private static Process leashed(String... command) throws IOException {
        return new ProcessBuilder(Leash.on(List.of(command))).start();
    }
}
