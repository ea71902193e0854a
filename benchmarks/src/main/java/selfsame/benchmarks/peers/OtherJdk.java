package selfsame.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK of another version than this one, where {@code ./selfsame} looks for its own. */
final class OtherJdk {

    private static final List<Path> PARENTS = List.of(
            Path.of("/usr/lib/jvm"),
            home(".sdkman/candidates/java"),
            home(".jdks"),
            Path.of("/opt"),
            Path.of("/opt/homebrew/opt"),
            Path.of("/Library/Java/JavaVirtualMachines"));

    private OtherJdk() {}

    /** Its home; the first one in the order of the places. */
    static Optional<Path> find(int version) {
        return PARENTS.stream()
                .filter(Files::isDirectory)
                .flatMap(OtherJdk::children)
                .flatMap(child -> Stream.of(child, child.resolve("Contents/Home")))
                .filter(home -> isOf(home, version))
                .findFirst();
    }

    private static Stream<Path> children(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOf(Path home, int version) {
        Path release = home.resolve("release");
        if (!Files.isReadable(release) || !Files.isExecutable(home.resolve("bin/java"))) {
            return false;
        }
        try {
            return Files.readString(release).contains("JAVA_VERSION=\"%d.".formatted(version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home(String folder) {
        return Path.of(System.getProperty("user.home"), folder);
    }
}
