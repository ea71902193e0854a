package selfsame.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Servers in child JVMs. Their data goes with this JVM, their logs stay in {@code target/backends} for whoever looks for a cause. */
final class ChildJvms implements Backends.Source {

    private static final Path HOME = Path.of("target", "backends");

    private final String name = Long.toString(ProcessHandle.current().pid());

    @Override
    public Backends.Neo4j startNeo4j() {
        var backend = startUntilExit(Backend.neo4j(dataOf("neo4j")), dataOf("neo4j"));
        return new Backends.Neo4j(backend.boltUri(), backend.user(), backend.password());
    }

    @Override
    public Backends.Kafka startKafka() {
        var backend = startUntilExit(Backend.kafka(dataOf("kafka")), dataOf("kafka"));
        return new Backends.Kafka(backend.bootstrapServers());
    }

    private Path dataOf(String server) {
        return HOME.resolve(server + "-" + name);
    }

    private static Backend startUntilExit(Backend backend, Path data) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            if (backend.isRunning()) {
                backend.kill();
            }
            delete(data);
        }));
        return backend.start();
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
