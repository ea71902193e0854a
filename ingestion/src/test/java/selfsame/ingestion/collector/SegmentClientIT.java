package selfsame.ingestion.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import selfsame.ingestion.contract.Statement;

/** Segment's own client for Node, unmodified, sends to us. */
class SegmentClientIT extends RunningCollector {

    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path INSTALLED = Path.of("target", "node");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void install() throws Exception {
        assumeTrue(isThere("node") && isThere("npm"), "node and npm are not installed: Segment's client was NOT tried");
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", "send.js")) {
            Files.copy(SOURCES.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(INSTALLED, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    @Test
    void everyCallArrivesAsTheContractSays() throws Exception {
        run(INSTALLED, "node", "send.js", url(), TRUSTED_KEY, run);

        var visitor = EventIdentifier.of("anonymous_id", "visitor-" + run);
        var user = EventIdentifier.authenticated("user_id", "user-" + run);
        var email = EventIdentifier.of("email", "ada." + run + "@example.com");
        assertThat(arrived("page").type()).isEqualTo("page_viewed");
        assertThat(arrived("track").type()).isEqualTo("product_viewed");
        assertThat(arrived("track").identifiers()).containsExactly(visitor);
        assertThat(arrived("track").properties()).containsEntry("sku", "S1");
        assertThat(arrived("identify").identifiers()).containsExactly(user, visitor, email);
        assertThat(arrived("identify").traits()).containsEntry("plan", "gold");
        assertThat(arrived("group").identifiers()).containsExactly(user);
        assertThat(arrived("alias").statement()).isEqualTo(Statement.ALIASED);
        assertThat(arrived("alias").identifiers())
                .containsExactly(
                        EventIdentifier.of("user_id", "user-" + run), EventIdentifier.of("anonymous_id", "old-" + run));
        assertThat(lateness(arrived("late"))).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(75));
    }

    private CanonicalEvent arrived(String call) {
        return events
                .await(1, record -> CanonicalEvent.decode(record.value()).id().equals(call + '-' + run))
                .stream()
                .map(record -> CanonicalEvent.decode(record.value()))
                .findFirst()
                .orElseThrow();
    }

    private static Duration lateness(CanonicalEvent event) {
        return Duration.between(event.time(), event.receivedAt());
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void run(Path directory, String... command) throws IOException, InterruptedException {
        Path output = INSTALLED.resolve(command[0] + ".log");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as(String.join(" ", command) + ":\n" + Files.readString(output))
                .isTrue();
    }
}
