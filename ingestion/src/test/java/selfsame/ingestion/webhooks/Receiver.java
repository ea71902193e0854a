package selfsame.ingestion.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A system that is told: checks every signature, and fails and stalls as it is told to. */
final class Receiver implements AutoCloseable {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Shares of the requests, 0..1. */
    record Temper(double fails, double stalls, Duration stall) {

        static final Temper HEALTHY = new Temper(0, 0, Duration.ZERO);
        static final Temper DOWN = new Temper(1, 0, Duration.ZERO);
    }

    final Map<String, Set<String>> idsByChange = new ConcurrentHashMap<>();
    final Queue<String> changes = new ConcurrentLinkedQueue<>();
    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger unsigned = new AtomicInteger();
    private final HttpServer server;
    private volatile Temper temper;

    private Receiver(HttpServer server, Temper temper) {
        this.server = server;
        this.temper = temper;
    }

    static Receiver start(Temper temper) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        Receiver receiver = new Receiver(server, temper);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", receiver::receive);
        server.start();
        return receiver;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    void become(Temper next) {
        temper = next;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            byte[] body = exchange.getRequestBody().readAllBytes();
            String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
            if (!isSigned(exchange, id, body)) {
                unsigned.incrementAndGet();
            }
            String change = JSON.readTree(new String(body, UTF_8))
                    .path("data")
                    .path("changeId")
                    .asString("");
            idsByChange
                    .computeIfAbsent(change, _ -> ConcurrentHashMap.newKeySet())
                    .add(id);
            answer(exchange, change);
        }
    }

    private void answer(HttpExchange exchange, String change) throws IOException {
        double luck = ThreadLocalRandom.current().nextDouble();
        if (luck < temper.stalls()) {
            stall();
        }
        boolean fails = luck < temper.stalls() + temper.fails();
        // What is taken counts also where the answer never arrives: the sender has to send it again.
        if (!fails || luck < temper.stalls() / 2) {
            changes.add(change);
        }
        exchange.sendResponseHeaders(fails ? 500 : 204, -1);
    }

    private void stall() {
        try {
            Thread.sleep(temper.stall());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isSigned(HttpExchange exchange, String id, byte[] body) {
        long timestamp = Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
        String expected = Signature.header(List.of(Secret.of(SECRET)), id, timestamp, body);
        boolean fresh = Math.abs(System.currentTimeMillis() / 1_000 - timestamp) < 60;
        return fresh && expected.equals(exchange.getRequestHeaders().getFirst("webhook-signature"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
