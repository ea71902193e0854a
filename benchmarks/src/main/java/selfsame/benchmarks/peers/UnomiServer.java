package selfsame.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import selfsame.benchmarks.LeftOut;
import selfsame.benchmarks.stage.Application;
import selfsame.local.TetheredProcess;

/** Apache Unomi and its Elasticsearch, each in a process of its own that ends with this one, reached from this machine only. */
final class UnomiServer implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofMinutes(4);

    /** Where Elasticsearch's runner looks for a port. */
    private static final int SEARCH_PORT_MIN = 9_201;

    private static final int SEARCH_PORT_MAX = 9_299;

    private final TetheredProcess elasticsearch;
    private final TetheredProcess unomi;
    private final UnomiClient client;

    private UnomiServer(TetheredProcess elasticsearch, TetheredProcess unomi, UnomiClient client) {
        this.elasticsearch = elasticsearch;
        this.unomi = unomi;
        this.client = client;
    }

    /**
     * Returns when it takes events.
     *
     * @param folder its data and logs
     * @throws LeftOut when it does not come up here
     */
    static UnomiServer start(UnomiFiles files, Path jdk, Path folder) {
        int searchPort = searchPort();
        String address = "127.0.0.1:" + freePort();
        String password = UUID.randomUUID().toString();
        Map<String, String> settings = settings(files, jdk, folder);
        settings.put("UNOMI_ELASTICSEARCH_ADDRESSES", "127.0.0.1:" + searchPort);
        settings.put("UNOMI_HTTP_PORT", address.substring(address.indexOf(':') + 1));
        settings.put("UNOMI_CLUSTER_PUBLIC_ADDRESS", "http://" + address);
        settings.put("UNOMI_ROOT_PASSWORD", password);
        TetheredProcess elasticsearch = elasticsearch(files, jdk, folder, searchPort);
        try {
            awaitSearch(elasticsearch, searchPort, folder);
        } catch (RuntimeException failed) {
            elasticsearch.stop();
            throw failed;
        }
        UnomiServer server = new UnomiServer(
                elasticsearch,
                TetheredProcess.start(
                        Leash.on(List.of(files.home().resolve("bin/karaf").toString(), "daemon")),
                        settings,
                        folder.resolve("unomi.log")),
                new UnomiClient("http://" + address, password));
        try {
            server.awaitReady(folder);
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /** Unomi asks for it once, while it starts, and never again. */
    private static void awaitSearch(TetheredProcess elasticsearch, int port, Path folder) {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        while (!listens(port)) {
            if (!elasticsearch.isRunning() || System.nanoTime() > deadline) {
                throw new LeftOut(
                        "Elasticsearch did not start: %s".formatted(lastWords(folder.resolve("elasticsearch.log"))));
            }
            Application.pause(Duration.ofMillis(200));
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    UnomiClient client() {
        return client;
    }

    private static TetheredProcess elasticsearch(UnomiFiles files, Path jdk, Path folder, int port) {
        return TetheredProcess.start(
                Leash.on(List.of(
                        jdk.resolve("bin/java").toString(),
                        "-Xms1g",
                        "-Xmx1g",
                        "org.codelibs.elasticsearch.runner.ElasticsearchClusterRunner",
                        "-basePath",
                        folder.resolve("elasticsearch").toString(),
                        "-numOfNode",
                        "1",
                        "-baseHttpPort",
                        Integer.toString(port - 1),
                        "-clusterName",
                        "contextElasticSearch",
                        "-useLogger",
                        "-disableESLogger")),
                Map.of("CLASSPATH", files.elasticsearch()),
                folder.resolve("elasticsearch.log"));
    }

    private static Map<String, String> settings(UnomiFiles files, Path jdk, Path folder) {
        Path etc = directory(folder.resolve("etc"));
        files.writeSettings(etc);
        String https = Integer.toString(freePort());
        Map<String, String> settings = new HashMap<>();
        settings.put("JAVA_HOME", jdk.toString());
        settings.put("KARAF_ETC", etc.toString());
        settings.put("KARAF_DATA", directory(folder.resolve("data")).toString());
        settings.put(
                "KARAF_OPTS",
                "-Dunomi.autoStart=true -Dhazelcast.local.localAddress=127.0.0.1 -Dhazelcast.socket.bind.any=false");
        settings.put("UNOMI_SECURE_HTTP_PORT", https);
        settings.put("UNOMI_CLUSTER_INTERNAL_ADDRESS", "https://127.0.0.1:" + https);
        settings.put("UNOMI_SHELL_SSHHOST", "127.0.0.1");
        settings.put("UNOMI_SHELL_SSHPORT", Integer.toString(freePort()));
        settings.put("UNOMI_HAZELCAST_NETWORK_PORT", Integer.toString(freePort()));
        settings.put("ORG_APACHE_KARAF_MANAGEMENT_RMIREGISTRYPORT", Integer.toString(freePort()));
        settings.put("ORG_APACHE_KARAF_MANAGEMENT_RMISERVERPORT", Integer.toString(freePort()));
        return settings;
    }

    private void awaitReady(Path folder) {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        while (!client.isReady()) {
            if (!unomi.isRunning() || !elasticsearch.isRunning() || System.nanoTime() > deadline) {
                throw new LeftOut("it did not start within %d minutes: %s"
                        .formatted(START_MAX.toMinutes(), lastWords(folder.resolve("elasticsearch.log"))));
            }
            Application.pause(Duration.ofMillis(500));
        }
    }

    private static String lastWords(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains("Exception"))
                    .findFirst()
                    .orElse("nobody says why");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int searchPort() {
        return IntStream.rangeClosed(SEARCH_PORT_MIN, SEARCH_PORT_MAX)
                .filter(UnomiServer::isFree)
                .findFirst()
                .orElseThrow(
                        () -> new LeftOut("no port from %d to %d is free".formatted(SEARCH_PORT_MIN, SEARCH_PORT_MAX)));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        unomi.stop();
        elasticsearch.stop();
    }
}
