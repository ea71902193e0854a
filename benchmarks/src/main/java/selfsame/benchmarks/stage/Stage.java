package selfsame.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import selfsame.local.Backend;
import selfsame.local.BackendSettings;
import selfsame.policy.Policy;
import selfsame.wiring.DriverConfiguration;
import selfsame.wiring.GraphSchema;
import selfsame.wiring.PolicyReader;

/** A Neo4j and a Kafka, each in a process of its own, in a folder that is gone afterwards. */
public final class Stage implements AutoCloseable {

    /** What Neo4j may take: for the state of transactions, and for the graph's files. */
    public record Memory(int heapMebibytes, int pageCacheMebibytes) {}

    private final Path folder;
    private final Backend neo4j;
    private final Backend kafka;
    private final Driver driver;
    private final Graph graph;
    private final Stream stream;

    private Stage(Path folder, Memory memory) {
        this.folder = folder;
        neo4j = new Backend(BackendSettings.measuredNeo4j(
                        folder.resolve("neo4j"), memory.heapMebibytes(), memory.pageCacheMebibytes()))
                .start();
        kafka = new Backend(BackendSettings.measuredKafka(folder.resolve("kafka"))).start();
        driver = GraphDatabase.driver(
                neo4j.boltUri(),
                AuthTokens.basic(neo4j.user(), neo4j.password()),
                DriverConfiguration.logBySlf4j(Config.builder()).build());
        GraphSchema.migrate(driver);
        graph = new Graph(driver);
        stream = Stream.open(kafka.bootstrapServers(), policy());
    }

    /** Starts both in a new folder below {@code parent}. */
    public static Stage in(Path parent, Memory memory) {
        try {
            Files.createDirectories(parent);
            return new Stage(Files.createTempDirectory(parent, "stage"), memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that ships. */
    public static Policy policy() {
        try (var text = Stage.class.getResourceAsStream("/policy.yaml")) {
            if (text == null) {
                throw new IllegalStateException("policy.yaml is not on the class path");
            }
            return PolicyReader.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public Backend neo4j() {
        return neo4j;
    }

    public Backend kafka() {
        return kafka;
    }

    public Driver driver() {
        return driver;
    }

    public Graph graph() {
        return graph;
    }

    public Stream stream() {
        return stream;
    }

    @Override
    public void close() {
        stream.close();
        driver.close();
        kafka.close();
        neo4j.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
