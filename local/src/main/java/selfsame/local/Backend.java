package selfsame.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A real Neo4j, a real Kafka, or both, in one child JVM that can be stopped, killed and started again on the same ports and data. The
 * child ends with this JVM, however that ends. Not thread-safe.
 */
public final class Backend implements AutoCloseable {

    /** The user that every Neo4j begins with. */
    public static final String USER = "neo4j";

    private static final Duration START_MAX = Duration.ofMinutes(3);

    private final BackendSettings settings;
    private @Nullable TetheredProcess process;

    public Backend(BackendSettings settings) {
        this.settings = settings;
    }

    /** A Neo4j on a free port that keeps its data in {@code directory}; not yet started. */
    public static Backend neo4j(Path directory) {
        return new Backend(BackendSettings.neo4j(directory));
    }

    /** A Kafka on a free port that keeps its data in {@code directory}; not yet started. */
    public static Backend kafka(Path directory) {
        return new Backend(BackendSettings.kafka(directory));
    }

    /** A Neo4j and a Kafka on free ports that keep their data in {@code directory}; not yet started. */
    public static Backend both(Path directory) {
        return new Backend(BackendSettings.both(directory));
    }

    public String boltUri() {
        return "bolt://127.0.0.1:" + settings.neo4jPort().orElseThrow();
    }

    public String user() {
        return USER;
    }

    public String password() {
        return settings.password();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.kafkaPort().orElseThrow();
    }

    /** Of the child JVM, for those who send signals. */
    public long processId() {
        return running().id();
    }

    public boolean isRunning() {
        return process != null && process.isRunning();
    }

    /**
     * Returns when all that was asked for answers.
     *
     * @throws IllegalStateException when it does not, with the name of the log
     */
    public Backend start() {
        if (isRunning()) {
            throw new IllegalStateException("already running");
        }
        var started = ChildJvm.start(settings);
        process = started;
        try {
            awaitReady(started);
        } catch (IllegalStateException failed) {
            started.kill();
            throw failed;
        }
        return this;
    }

    /** Ends it as a power cut would (SIGKILL). */
    public void kill() {
        running().kill();
    }

    /** Ends it in peace: it closes what it runs and exits. */
    public void stop() {
        running().stop();
    }

    @Override
    public void close() {
        if (isRunning()) {
            stop();
        }
    }

    private TetheredProcess running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    private void awaitReady(TetheredProcess child) {
        var ready = CompletableFuture.supplyAsync(() -> saysReady(child));
        try {
            if (!ready.get(START_MAX.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The databases did not start; see " + settings.log());
            }
        } catch (TimeoutException late) {
            throw new IllegalStateException("The databases took too long to start; see " + settings.log(), late);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the databases started", interrupted);
        }
    }

    private static boolean saysReady(TetheredProcess child) {
        try {
            return ChildJvm.READY.equals(child.output().readLine());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
