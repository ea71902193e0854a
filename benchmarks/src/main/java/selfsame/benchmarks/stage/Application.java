package selfsame.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import selfsame.local.OwnClasses;
import selfsame.local.Tether;
import selfsame.local.TetheredProcess;

/** One of the applications as it ships: its jar, in a process of its own that ends with this one. */
public final class Application implements AutoCloseable {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TetheredProcess process;
    private final int port;
    private final int managementPort;
    private final Path log;
    private final Duration startedIn;

    private Application(TetheredProcess process, int port, int managementPort, Path log) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
        long started = System.nanoTime();
        awaitHealthy();
        this.startedIn = Duration.ofNanos(System.nanoTime() - started);
    }

    /** Collector, resolver and relay, unless the properties say otherwise; returns when it is healthy. */
    public static Application ingestion(Stage stage, Path checkout, String... properties) {
        return start(stage, checkout.resolve("ingestion/target/ingestion-0.1.0-app.jar"), "ingestion", properties);
    }

    /** Only the resolver. */
    public static Application resolver(Stage stage, Path checkout, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("--selfsame.collector.enabled=false");
        all.add("--selfsame.relay.enabled=false");
        all.add("--selfsame.balance.enabled=false");
        return ingestion(stage, checkout, all.toArray(String[]::new));
    }

    /** GraphQL, for the bearers of {@link Tokens}. */
    public static Application graphql(Stage stage, Path checkout, Tokens tokens, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("--spring.security.oauth2.resourceserver.jwt.public-key-location="
                + tokens.publicKeyFile().toUri());
        return start(
                stage,
                checkout.resolve("graphql-api/target/graphql-api-0.1.0-app.jar"),
                "graphql",
                all.toArray(String[]::new));
    }

    private static Application start(Stage stage, Path jar, String name, String... properties) {
        int port = freePort();
        int managementPort = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1g",
                "-Xmx1g",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseTransparentHugePages",
                "-cp",
                jar + ":" + OwnClasses.location(),
                Tether.class.getName(),
                LAUNCHER,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + managementPort,
                "--logging.level.root=warn",
                "--spring.neo4j.uri=" + stage.neo4j().boltUri(),
                "--spring.neo4j.authentication.username=" + stage.neo4j().user(),
                "--spring.kafka.bootstrap-servers=" + stage.kafka().bootstrapServers()));
        command.addAll(List.of(properties));
        Path log = stage.folder().resolve(name + "-" + port + ".log");
        TetheredProcess process = TetheredProcess.start(
                command,
                Map.of("SPRING_NEO4J_AUTHENTICATION_PASSWORD", stage.neo4j().password()),
                log);
        return new Application(process, port, managementPort, log);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitHealthy() {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        while (!isHealthy()) {
            if (!process.isRunning() || System.nanoTime() > deadline) {
                process.kill();
                throw new IllegalStateException("An application did not start; see " + log);
            }
            pause(Duration.ofMillis(20));
        }
    }

    private boolean isHealthy() {
        try {
            return get("/actuator/health").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The sum of a meter over all its tags; 0 where it is not known. */
    public double meter(String name) {
        try {
            return get("/actuator/prometheus")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many lines of its log match. */
    public long logged(Pattern line) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line.asPredicate()).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** From the start of its process until it was healthy. */
    public Duration startedIn() {
        return startedIn;
    }

    /** It stands still and does not know (SIGSTOP). */
    public void freeze() {
        signal("STOP");
    }

    /** It goes on as if no time had passed (SIGCONT). */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.id()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.stop();
    }
}
