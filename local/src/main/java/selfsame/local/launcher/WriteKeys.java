package selfsame.local.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import selfsame.local.launcher.WriteKeys.File.Key;

/**
 * Who may send events: the file that the collector reads, again whenever it changes. It holds hashes; a key is shown once, when it is made.
 * Those that this program itself sends with are kept beside it.
 */
final class WriteKeys {

    /** {@code public} keys stand in browsers and apps, for all to read. */
    enum Trust {
        PUBLIC,
        TRUSTED
    }

    record File(List<Key> keys) {

        record Key(String source, String trust, String sha256, boolean demo) {}
    }

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Home home;

    WriteKeys(Home home) {
        this.home = home;
    }

    Path file() {
        var file = home.keys().resolve("write-keys.yaml");
        if (!Files.exists(file)) {
            write(new File(List.of()));
        }
        return file;
    }

    /** The key with which this program sends as {@code source}. */
    String own(String source, Trust trust) {
        return home.keep(home.keys().resolve(source + ".write-key"), () -> add(source, trust));
    }

    /** A new key for {@code source}; those it had stay valid. */
    String add(String source, Trust trust) {
        var key = Keys.random();
        var keys = new ArrayList<>(read().keys());
        keys.add(new Key(source, trust.name().toLowerCase(Locale.ROOT), sha256(key), true));
        write(new File(List.copyOf(keys)));
        return key;
    }

    private File read() {
        try {
            return YAML.readValue(Files.readString(file()), File.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(File content) {
        try {
            home.write(home.keys().resolve("write-keys.yaml"), YAML.writeValueAsString(content));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String sha256(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
