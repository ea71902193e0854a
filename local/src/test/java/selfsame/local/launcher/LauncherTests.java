package selfsame.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTests {

    @TempDir
    Path directory;

    @Test
    void aBusyPortIsOneLineThatNamesItAndTheOptionThatMovesIt() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(busy.getLocalPort());

            var said = errorsOf("up", "--home", home(), "--collector-port", port);

            assertThat(said).singleElement().asString().contains("Port " + port, "--collector-port <port>");
        }
    }

    @Test
    void whatNeedsARunningSelfsameSaysHowToStartIt() {
        for (var command : List.of("status", "verify")) {
            assertThat(errorsOf(command, "--home", home()))
                    .singleElement()
                    .asString()
                    .contains("./selfsame up");
        }
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThat(errorsOf("import", "--home", home(), "no-such-file.csv"))
                .singleElement()
                .asString()
                .contains("no-such-file.csv");
    }

    @Test
    void percentilesAreOfTheNearestRank() {
        var latencies = new Latencies();
        IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).forEach(latencies::add);

        assertThat(latencies.percentile(50)).isEqualTo(Duration.ofMillis(100));
        assertThat(latencies.percentile(99)).isEqualTo(Duration.ofMillis(198));
    }

    private String home() {
        return directory.resolve(".selfsame").toString();
    }

    private static List<String> errorsOf(String... arguments) {
        var errors = new StringWriter();
        var exitCode = Launcher.commandLine().setErr(new PrintWriter(errors)).execute(arguments);
        assertThat(exitCode).isEqualTo(1);
        return errors.toString().lines().toList();
    }
}
