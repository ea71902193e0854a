package selfsame.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import selfsame.local.client.Json;

/** Another system, as far as the demo goes: takes webhooks on a port of its own and refuses what is not signed. */
final class HookReceiver {

    static final String SECRET_VARIABLE = "SELFSAME_DEMO_WEBHOOK_SECRET";

    private static final int SECRET_BYTES = 32;
    private static final String SECRET_PREFIX = "whsec_";
    private static final Duration AGE_MAX = Duration.ofMinutes(5);

    /** @param at when it came */
    record Hook(Instant at, JsonNode body) {}

    private final Home home;
    private final HttpServer server;
    private final BlockingQueue<Hook> hooks = new LinkedBlockingQueue<>();

    private HookReceiver(Home home, HttpServer server) {
        this.home = home;
        this.server = server;
    }

    static HookReceiver start(Home home) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var receiver = new HookReceiver(home, server);
            server.createContext("/hooks", receiver::receive);
            server.setExecutor(Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("hooks-", 0).factory()));
            server.start();
            return receiver;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The file that tells the sender of this one. */
    Path destinations() {
        var file = home.data().resolve("webhook-destinations.yaml");
        home.write(file, """
                destinations:
                  - name: demo
                    url: http://127.0.0.1:%d/hooks
                    private: true
                    secrets: [env:%s]
                    changes: [journey_abandoned]
                    purpose: ads
                    traits: [email, first_name]
                    ageMax: 1h
                    remember: 30d
                """.formatted(server.getAddress().getPort(), SECRET_VARIABLE));
        return file;
    }

    String secret() {
        return home.keep(home.keys().resolve("webhook-secret"), () -> {
            var bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            return SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
        });
    }

    Optional<Hook> await(Duration patience) {
        try {
            return Optional.ofNullable(hooks.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var signed = isSigned(exchange, body);
            if (signed) {
                hooks.add(new Hook(Instant.now(), Json.MAPPER.readTree(body)));
            }
            exchange.sendResponseHeaders(signed ? 204 : 401, -1);
        }
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        var id = exchange.getRequestHeaders().getFirst("webhook-id");
        var timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        var signature = exchange.getRequestHeaders().getFirst("webhook-signature");
        if (id == null || timestamp == null || signature == null) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), Instant.now());
        var expected = "v1," + signature(id + "." + timestamp + ".", body);
        return age.abs().compareTo(AGE_MAX) < 0
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String head, byte[] body) {
        try {
            var key = Base64.getDecoder().decode(secret().substring(SECRET_PREFIX.length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
