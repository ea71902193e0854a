package selfsame.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One Kafka node that is broker and controller. Its server classes are Kafka's own internals: the version is pinned. */
final class KafkaBroker {

    private static final int NODE = 1;

    private final KafkaRaftServer server;

    private KafkaBroker(KafkaRaftServer server) {
        this.server = server;
    }

    /** Returns when the broker takes connections. */
    static KafkaBroker start(Path directory, int port, int controllerPort) throws Exception {
        formatOnce(directory);
        var server = new KafkaRaftServer(new KafkaConfig(settings(directory, port, controllerPort)), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server);
    }

    void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void formatOnce(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(directory);
        new Formatter()
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString())
                .setPrintStream(System.err)
                .run();
    }

    private static Map<String, String> settings(Path directory, int port, int controllerPort) {
        var listeners = "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort);
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("listeners", listeners),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                // One node keeps the one copy of everything.
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // Fewer and smaller files than a server farm wants: quick to create, quick to open again.
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                // Nobody else will join: a consumer group starts at once, and a test may notice a dead member soon.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.min.session.timeout.ms", "1000"));
    }
}
