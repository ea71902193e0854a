package selfsame.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Systems that are told by webhook, each under a path of its own. Checks signatures with no code of ours. */
final class Hooks implements AutoCloseable {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** @param to the destination's path, without the slash */
    record Hook(String to, String id, JsonNode body) {

        String type() {
            return body.path("type").asString();
        }

        String person() {
            return body.at("/data/personId").asString();
        }
    }

    final AtomicInteger unsigned = new AtomicInteger();
    private final Queue<Hook> hooks = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    Hooks() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext("/", this::receive);
        server.start();
    }

    String url(String destination) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + '/' + destination;
    }

    List<Hook> told(String destination, String type) {
        return hooks.stream()
                .filter(hook -> hook.to().equals(destination) && hook.type().equals(type))
                .toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
            String at = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (!("v1," + signature(id + '.' + at + '.' + body))
                    .equals(exchange.getRequestHeaders().getFirst("webhook-signature"))) {
                unsigned.incrementAndGet();
            }
            hooks.add(new Hook(
                    exchange.getRequestURI().getPath().substring(1),
                    id,
                    JsonMapper.shared().readTree(body)));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
