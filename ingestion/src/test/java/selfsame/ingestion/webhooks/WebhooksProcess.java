package selfsame.ingestion.webhooks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import selfsame.ingestion.IngestionApplication;
import selfsame.local.Backends;

/** A sender in a process of its own, to be killed. */
record WebhooksProcess(Process process) implements AutoCloseable {

    static WebhooksProcess start(Backends backends, Path home) throws IOException {
        List<String> command = List.of(
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
                "--selfsame.resolver.enabled=false",
                "--selfsame.relay.enabled=false",
                "--selfsame.webhooks.enabled=true",
                "--selfsame.webhooks.destinations="
                        + home.resolve("destinations.yaml").toUri(),
                "--selfsame.webhooks.group=" + home.getFileName(),
                "--selfsame.webhooks.timeout=1s",
                "--selfsame.webhooks.backoff-min=50ms",
                "--selfsame.webhooks.backoff-max=2s",
                "--selfsame.webhooks.attempts-max=12",
                "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=2000",
                "--spring.neo4j.uri=" + backends.boltUri(),
                "--spring.neo4j.authentication.username=neo4j",
                "--spring.neo4j.authentication.password=" + backends.password(),
                "--spring.kafka.bootstrap-servers=" + backends.bootstrapServers());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("webhooks.log").toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().put("HOOK_SECRET", Receiver.SECRET);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new WebhooksProcess(process);
    }

    /** SIGKILL: nothing is flushed, nothing said. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
