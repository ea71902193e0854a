package selfsame.local.stack;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import selfsame.local.Tether;

/**
 * The child JVM: starts what it has a port for, says {@value #READY} on standard output when all of it answers, and lives until its
 * standard input ends. Everything else that it says goes to standard error.
 */
@Command(name = "stack")
public final class StackMain implements Callable<Integer> {

    private static final String READY = "READY";

    @Option(names = "--directory", required = true)
    private Path directory = Path.of(".");

    @Option(names = "--neo4j-port")
    private @Nullable Integer neo4jPort;

    /** A sample day and the tests' graphs fit; the heap holds the rest. */
    @Option(names = "--page-cache-mebibytes")
    private int pageCacheMebibytes = 64;

    @Option(names = "--kafka-port")
    private @Nullable Integer kafkaPort;

    @Option(names = "--controller-port")
    private @Nullable Integer controllerPort;

    public static void main(String[] arguments) {
        Tether.hold();
        var handshake = System.out;
        System.setOut(System.err);
        var exitCode = new CommandLine(new StackMain()).execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
        handshake.println(READY);
        handshake.flush();
    }

    @Override
    public Integer call() throws Exception {
        var kafka = new FutureTask<Integer>(this::startKafka);
        Thread.ofPlatform().name("start-kafka").start(kafka);
        startNeo4j();
        return kafka.get();
    }

    private void startNeo4j() {
        if (neo4jPort != null) {
            var password = System.getenv("SELFSAME_NEO4J_PASSWORD");
            atExit(Neo4jServer.start(directory.resolve("neo4j"), neo4jPort, pageCacheMebibytes, password)::close);
        }
    }

    private int startKafka() throws Exception {
        if (kafkaPort != null && controllerPort != null) {
            atExit(KafkaBroker.start(directory.resolve("kafka"), kafkaPort, controllerPort)::close);
        }
        return 0;
    }

    private static void atExit(Runnable close) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(close));
    }
}
