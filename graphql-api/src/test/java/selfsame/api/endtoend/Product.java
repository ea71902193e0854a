package selfsame.api.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that {@code ./selfsame up} starts, on free ports and in a folder of its own. */
final class Product implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration UP_MAX = Duration.ofMinutes(4);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path home;
    private final int collector;
    private final int graphql;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process launcher;
    private final String token;

    private Product(Path home) throws IOException {
        this.home = home;
        int[] ports = freePorts(6);
        collector = ports[0];
        graphql = ports[1];
        launcher = launch(
                "up",
                "--collector-port=" + collector,
                "--graphql-port=" + graphql,
                "--collector-management-port=" + ports[2],
                "--graphql-management-port=" + ports[3],
                "--neo4j-port=" + ports[4],
                "--kafka-port=" + ports[5]);
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroyForcibly));
        await().atMost(UP_MAX).pollInterval(Duration.ofSeconds(1)).until(this::answers);
        token = say("token", "steward").strip();
    }

    static Product up(Path home) throws IOException {
        Files.createDirectories(home);
        return new Product(home);
    }

    String collectorUrl() {
        return "http://127.0.0.1:" + collector;
    }

    Process launcher() {
        return launcher;
    }

    /** What a command of the launcher prints; it must succeed. */
    String say(String... command) throws IOException {
        Process process = launch(command);
        try {
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(List.of(command) + " failed: " + said);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The {@code data} of an answer without errors. */
    JsonNode ask(String query, Map<String, Object> variables) {
        String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + graphql + "/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        JsonNode answer = JSON.readTree(send(request));
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.get("errors").toString());
        }
        return answer.get("data");
    }

    /** Ids of all processes that work in this product's folder. */
    List<Long> processes() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(home.toString()))
                            .isPresent())
                    .map(ProcessHandle::pid)
                    .toList();
        }
    }

    private boolean answers() {
        if (!launcher.isAlive()) {
            throw new IllegalStateException("the launcher ended; see " + home.resolve("launcher.log"));
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + graphql + "/graphql"))
                    .GET()
                    .build();
            http.send(request, BodyHandlers.discarding());
            request = HttpRequest.newBuilder(URI.create(collectorUrl() + "/v1/events"))
                    .GET()
                    .build();
            http.send(request, BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                ROOT.resolve("local/target/local-0.1.0.jar") + ":"
                        + Files.readString(ROOT.resolve("local/target/stack/classpath"))
                                .strip(),
                "selfsame.local.launcher.Launcher"));
        command.addAll(List.of(arguments));
        command.add("--home=" + home);
        ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
        builder.environment().put("SELFSAME_HOME", home.toString());
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(home.resolve("launcher.log").toFile()));
        if (arguments[0].equals("up")) {
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                    home.resolve("launcher.log").toFile()));
        }
        return builder.start();
    }

    /** Pairs of neighbours, since Kafka's controller takes the port after its own. */
    private static int[] freePorts(int count) {
        int[] ports = new int[count];
        for (int i = 0; i < count; i++) {
            try (ServerSocket socket = new ServerSocket(0)) {
                ports[i] = socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ports;
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(Duration.ofSeconds(60))) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
