package selfsame.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line of a child JVM that runs the databases on a class path of their own, which this module's build wrote down. */
final class ChildJvm {

    /** What the child says on standard output when all that it was asked to run answers. */
    static final String READY = "READY";

    /** Passes the password: arguments can be read by everyone on the machine. */
    static final String PASSWORD = "SELFSAME_NEO4J_PASSWORD";

    private static final String MAIN = "selfsame.local.stack.StackMain";

    /** A quick start matters more here than the last tenth of speed. */
    private static final List<String> QUICK_START =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto");

    /**
     * The pause that the collector aims at is 200 ms by default: with less, others wait less while the state of a large act's transaction is copied, and
     * larger regions let that state be moved like everything else. What survived once is old, so that it is copied twice, not up to fifteen times. The heap
     * is touched before it is used, as Neo4j's own start script has it: where a virtual machine gives memory that it does not use back to its host,
     * the first touch of a page is dear.
     */
    private static final List<String> SUSTAINED = List.of(
            "-XX:MaxGCPauseMillis=50",
            "-XX:MaxTenuringThreshold=1",
            "-XX:G1HeapRegionSize=16m",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseTransparentHugePages");

    /**
     * Half of the heap is young at least. To keep its pauses short the collector would make it so small, a twentieth, that it runs three times a second
     * while an act is written, and copies the act's state each time.
     */
    private static final int YOUNG_SHARE = 2;

    /** What Neo4j's own start script opens for it. */
    private static final List<String> NEO4J_ACCESS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

    private ChildJvm() {}

    static TetheredProcess start(BackendSettings settings) {
        try {
            Files.createDirectories(settings.directory());
            var environment = Map.of("CLASSPATH", classPath(), PASSWORD, settings.password());
            return TetheredProcess.startTalking(command(settings), environment, settings.log());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(BackendSettings settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.heapMebibytes() + "m");
        switch (settings.tuning()) {
            case QUICK_START -> command.addAll(QUICK_START);
            case SUSTAINED -> {
                command.add("-Xms" + settings.heapMebibytes() + "m");
                command.add("-XX:NewSize=" + settings.heapMebibytes() / YOUNG_SHARE + "m");
                command.addAll(SUSTAINED);
            }
        }
        command.addAll(NEO4J_ACCESS);
        command.add(MAIN);
        command.add("--directory=" + settings.directory().toAbsolutePath());
        settings.neo4jPort().ifPresent(port -> {
            command.add("--neo4j-port=" + port);
            command.add("--page-cache-mebibytes=" + settings.pageCacheMebibytes());
        });
        settings.kafkaPort().ifPresent(port -> {
            command.add("--kafka-port=" + port);
            command.add("--controller-port=" + (port + 1));
        });
        return command;
    }

    /** This module's classes, be they a folder or a jar in {@code target}, and what the build wrote beside them. */
    private static String classPath() throws IOException {
        var here = OwnClasses.location();
        var index = here.resolveSibling("stack").resolve("classpath");
        if (!Files.exists(index)) {
            throw new IllegalStateException(index + " is missing; build the module local first");
        }
        return here + File.pathSeparator + Files.readString(index).strip();
    }
}
