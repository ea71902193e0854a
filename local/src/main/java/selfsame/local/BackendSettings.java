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
 * @param pageCacheMebibytes what of the graph's files stays in memory
 * @param tuning what its JVM is good at
 */
public record BackendSettings(
        Path directory,
        Path log,
        OptionalInt neo4jPort,
        OptionalInt kafkaPort,
        String password,
        int heapMebibytes,
        int pageCacheMebibytes,
        Tuning tuning) {

    /** What a child JVM is good at. */
    public enum Tuning {
        /** It answers soon, and takes little memory. */
        QUICK_START,
        /** It runs for long, as a server does: code is compiled to its best, and its memory is taken from the start. */
        SUSTAINED
    }

    /** A laptop's graph is small, and the system keeps its files too. */
    private static final int PAGE_CACHE_MEBIBYTES = 64;

    /** A test's graph and its transactions fit; Kafka needs half of it. */
    static final int TEST_HEAP_MEBIBYTES = 512;

    /** As much as its own start script gives it. */
    private static final int KAFKA_HEAP_MEBIBYTES = 1_024;

    static final String TEST_PASSWORD = "known-to-the-tests";

    public BackendSettings {
        if (neo4jPort.isEmpty() && kafkaPort.isEmpty()) {
            throw new IllegalArgumentException("nothing to run: neither Neo4j nor Kafka has a port");
        }
    }

    /** Starts quickly. */
    public BackendSettings(
            Path directory,
            Path log,
            OptionalInt neo4jPort,
            OptionalInt kafkaPort,
            String password,
            int heapMebibytes) {
        this(directory, log, neo4jPort, kafkaPort, password, heapMebibytes, PAGE_CACHE_MEBIBYTES, Tuning.QUICK_START);
    }

    /** A Neo4j on a free port whose speed is measured. */
    public static BackendSettings measuredNeo4j(Path directory, int heapMebibytes, int pageCacheMebibytes) {
        return new BackendSettings(
                directory,
                logBeside(directory),
                OptionalInt.of(FreePorts.next()),
                OptionalInt.empty(),
                TEST_PASSWORD,
                heapMebibytes,
                pageCacheMebibytes,
                Tuning.SUSTAINED);
    }

    /** A Kafka on a free port beside which something is measured. */
    public static BackendSettings measuredKafka(Path directory) {
        return new BackendSettings(
                directory,
                logBeside(directory),
                OptionalInt.empty(),
                OptionalInt.of(FreePorts.next()),
                TEST_PASSWORD,
                KAFKA_HEAP_MEBIBYTES,
                PAGE_CACHE_MEBIBYTES,
                Tuning.SUSTAINED);
    }

    static BackendSettings neo4j(Path directory) {
        return test(directory, OptionalInt.of(FreePorts.next()), OptionalInt.empty());
    }

    static BackendSettings kafka(Path directory) {
        return test(directory, OptionalInt.empty(), OptionalInt.of(FreePorts.next()));
    }

    static BackendSettings both(Path directory) {
        return test(directory, OptionalInt.of(FreePorts.next()), OptionalInt.of(FreePorts.next()));
    }

    private static BackendSettings test(Path directory, OptionalInt neo4jPort, OptionalInt kafkaPort) {
        return new BackendSettings(
                directory, logBeside(directory), neo4jPort, kafkaPort, TEST_PASSWORD, TEST_HEAP_MEBIBYTES);
    }

    /** So that it outlives the data. */
    private static Path logBeside(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".log");
    }
}
