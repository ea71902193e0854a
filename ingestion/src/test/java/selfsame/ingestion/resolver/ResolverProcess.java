package selfsame.ingestion.resolver;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import selfsame.ingestion.IngestionApplication;
import selfsame.local.Backend;

/** A resolver in a process of its own, to be killed and stopped as the world does it. Ends with the test. */
final class ResolverProcess implements AutoCloseable {

    private final Process process;

    private ResolverProcess(Process process) {
        this.process = process;
    }

    static ResolverProcess start(Backend neo4j, Backend kafka, Path log, String... properties) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IngestionApplication.class.getName(),
                "--server.port=0",
                "--management.server.port=0",
                "--selfsame.collector.enabled=false",
                "--selfsame.relay.enabled=false",
                "--spring.neo4j.uri=" + neo4j.boltUri(),
                "--spring.neo4j.authentication.username=" + neo4j.user(),
                "--spring.neo4j.authentication.password=" + neo4j.password(),
                "--spring.neo4j.max-transaction-retry-time=3s",
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers()));
        command.addAll(List.of(properties));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(new File("/dev/null"))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ResolverProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: nothing is flushed, nothing said. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGSTOP: it stands still and does not know. */
    void freeze() {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if no time had passed. */
    void thaw() {
        signal("CONT");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
