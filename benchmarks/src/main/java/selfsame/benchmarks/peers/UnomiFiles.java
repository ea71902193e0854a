package selfsame.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import selfsame.benchmarks.LeftOut;

/**
 * Apache Unomi and its Elasticsearch as they come from Maven Central, fetched when they are first asked for.
 *
 * @param home where Unomi was unpacked
 * @param elasticsearch a class path
 */
record UnomiFiles(Path home, String elasticsearch) {

    private static final Duration FETCH_MAX = Duration.ofMinutes(4);
    private static final Pattern JAVA_15 = Pattern.compile("(?m)^eecap-15 = (?:.*\\\\\\R)*.*\\R");

    /**
     * By the build's own Maven, into a folder that {@code clean} removes.
     *
     * @throws LeftOut when that is not possible, as without a network
     */
    static UnomiFiles fetch(Path checkout) {
        Path folder = checkout.resolve("benchmarks/target/peers/unomi");
        Path log = folder.resolveSibling("fetch-unomi.log");
        try {
            Files.createDirectories(folder);
            Process maven = new ProcessBuilder(
                            checkout.resolve("mvnw").toString(),
                            "-B",
                            "-ntp",
                            "-f",
                            checkout.resolve("benchmarks/peers/unomi/pom.xml").toString(),
                            "-Dpeer.directory=" + folder,
                            "package")
                    .directory(checkout.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!maven.waitFor(FETCH_MAX.toSeconds(), TimeUnit.SECONDS)) {
                maven.destroy();
                throw new LeftOut("it could not be fetched within %d minutes".formatted(FETCH_MAX.toMinutes()));
            }
            if (maven.exitValue() != 0) {
                throw new LeftOut("it could not be fetched; benchmarks/target/peers/fetch-unomi.log tells more");
            }
            return new UnomiFiles(
                    unpacked(folder.resolve("unomi")),
                    Files.readString(folder.resolve("elasticsearch.classpath")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path unpacked(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    /** Its settings in {@code folder}, told of Java 17, which its container does not know of by name, and bound to this machine. */
    void writeSettings(Path folder) {
        try (Stream<Path> files = Files.walk(home.resolve("etc"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = folder.resolve(home.resolve("etc").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            Matcher java15 = JAVA_15.matcher(Files.readString(folder.resolve("config.properties")));
            if (!java15.find()) {
                throw new IllegalStateException("config.properties does not say what Java 15 can do");
            }
            append(folder.resolve("config.properties"), java15.group().replaceFirst("eecap-15", "eecap-17"));
            append(folder.resolve("jre.properties"), "jre-17 = ${jre-10}");
            append(folder.resolve("org.ops4j.pax.web.cfg"), "org.ops4j.pax.web.listening.addresses = 127.0.0.1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String text) throws IOException {
        Files.write(file, List.of("", text), java.nio.file.StandardOpenOption.APPEND);
    }
}
