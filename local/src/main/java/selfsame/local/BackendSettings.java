package selfsame.local;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What a child JVM runs, and where.
 *
 * @param directory keeps the data; made when it is missing
 * @param log what the child has to say is added to this file
 * @param neo4jPort Bolt's port, when there shall be a Neo4j
 * @param kafkaPort the broker's port, when there shall be a Kafka; its controller takes the next one
 * @param password of Neo4j's user; eight characters at least
 * @param heapMebibytes small on purpose: a laptop runs the whole product
 */
public record BackendSettings(
        Path directory, Path log, OptionalInt neo4jPort, OptionalInt kafkaPort, String password, int heapMebibytes) {

    /** A test's graph and its transactions fit; Kafka needs half of it. */
    static final int TEST_HEAP_MEBIBYTES = 512;

    static final String TEST_PASSWORD = "known-to-the-tests";

    public BackendSettings {
        if (neo4jPort.isEmpty() && kafkaPort.isEmpty()) {
            throw new IllegalArgumentException("nothing to run: neither Neo4j nor Kafka has a port");
        }
    }

    static BackendSettings neo4j(Path directory) {
        return test(directory, OptionalInt.of(FreePorts.next()), OptionalInt.empty());
    }

    static BackendSettings kafka(Path directory) {
        return test(directory, OptionalInt.empty(), OptionalInt.of(FreePorts.next()));
    }

    /** The log stands beside the data, so that it outlives it. */
    private static BackendSettings test(Path directory, OptionalInt neo4jPort, OptionalInt kafkaPort) {
        var log = directory.resolveSibling(directory.getFileName() + ".log");
        return new BackendSettings(directory, log, neo4jPort, kafkaPort, TEST_PASSWORD, TEST_HEAP_MEBIBYTES);
    }
}
