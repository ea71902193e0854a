package selfsame.ingestion.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.FileSystemResource;
import selfsame.ingestion.contract.Source;
import selfsame.ingestion.contract.Trust;

class WriteKeysTests {

    private final AtomicLong nanoTime = new AtomicLong();

    @TempDir
    private Path directory;

    @Test
    void aKeyStandsForItsSourceAndNoOtherKeyDoes() throws Exception {
        var keys = keys(
                entry("web", "public", "k1") + entry("shop", "trusted", "k2") + entry("shop", "trusted", "k3"), false);

        assertThat(keys.find("k1")).hasValue(new Source("web", Trust.PUBLIC));
        assertThat(keys.find("k2")).hasValue(new Source("shop", Trust.TRUSTED));
        assertThat(keys.find("k3")).hasValue(new Source("shop", Trust.TRUSTED));
        assertThat(keys.find("k4")).isEmpty();
        assertThat(keys.find("")).isEmpty();
    }

    @Test
    void aChangedFileIsReadAgainAndABrokenOneChangesNothing() throws Exception {
        var keys = keys(entry("web", "public", "k1"), false);

        write(entry("web", "public", "k2"));
        assertThat(keys.find("k2")).isEmpty();
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(keys.find("k2")).isPresent();
        assertThat(keys.find("k1")).isEmpty();

        write("  - {source: web");
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(keys.find("k2")).isPresent();

        Files.delete(file());
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(keys.find("k2")).isPresent();
    }

    @Test
    void theDemosKeysAreTakenInTheDemoOnly() throws Exception {
        var demo = "  - {source: web, trust: public, sha256: " + sha256("k1") + ", demo: true}\n";

        assertThat(keys(demo, true).find("k1")).isPresent();
        assertThatThrownBy(() -> keys(demo, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("selfsame.demo=true");
    }

    @Test
    void demoKeysThatComeLaterAreNotTakenEither() throws Exception {
        var keys = keys(entry("web", "public", "k1"), false);

        write("  - {source: web, trust: public, sha256: " + sha256("k2") + ", demo: true}\n");
        nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(keys.find("k2")).isEmpty();
        assertThat(keys.find("k1")).isPresent();
    }

    @Test
    void aFileThatIsMissingIsSaidToBe() {
        assertThatThrownBy(() -> new WriteKeys(new FileSystemResource(file()), false, nanoTime::get))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("selfsame.collector.write-keys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing                                             | no list of keys",
                "{source: web, trust: public, sha256: abc}           | keys[0]: sha256",
                "{source: web, trust: maybe, sha256: HASH}           | keys[0]: trust",
                "{source: '', trust: public, sha256: HASH}           | keys[0]: a source",
                "{trust: public, sha256: HASH, key: secret}          | {source, trust, sha256}",
            })
    void aBrokenFileNamesItsEntry(String entry, String message) throws Exception {
        var text = entry.equals("nothing") ? "" : "  - " + entry.replace("HASH", sha256("k")) + "\n";

        assertThatThrownBy(() -> keys(text, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(message);
    }

    @Test
    void aKeyStandsForOneSourceOnly() {
        assertThatThrownBy(() -> keys(entry("a", "public", "k") + entry("b", "public", "k"), false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("keys[1]");
    }

    private WriteKeys keys(String entries, boolean demo) throws IOException {
        write(entries);
        return new WriteKeys(new FileSystemResource(file()), demo, nanoTime::get);
    }

    private void write(String entries) throws IOException {
        Files.writeString(file(), "keys:\n" + entries);
    }

    private Path file() {
        return directory.resolve("keys.yaml");
    }

    private static String entry(String source, String trust, String key) throws Exception {
        return "  - {source: %s, trust: %s, sha256: %s}\n".formatted(source, trust, sha256(key));
    }

    private static String sha256(String key) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
    }
}
