package selfsame.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of graphql-transport-ws. */
final class Socket implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String PING = "\"ping\"";

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    private Socket(int port, @Nullable String handshakeToken) {
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (handshakeToken != null) {
            builder.header("Authorization", "Bearer " + handshakeToken);
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), this)
                .join();
    }

    /** @param handshakeToken sent in the handshake; null: none */
    static Socket open(int port, @Nullable String handshakeToken, Map<String, ?> connectionInit) {
        Socket socket = new Socket(port, handshakeToken);
        socket.send(Map.of("type", "connection_init", "payload", connectionInit));
        return socket;
    }

    /** Ready to subscribe. */
    static Socket ready(int port, String token) {
        Socket socket = open(port, null, Map.of("Authorization", "Bearer " + token));
        assertThat(socket.next()).contains("connection_ack");
        return socket;
    }

    Socket subscribe(String query) {
        send(Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", query)));
        return this;
    }

    /** The next message that is no ping. */
    String next() {
        try {
            Instant end = Instant.now().plusSeconds(20);
            String message = PING;
            while (message.contains(PING)) {
                long leftMs = Duration.between(Instant.now(), end).toMillis();
                message = Objects.requireNonNull(received.poll(leftMs, TimeUnit.MILLISECONDS), "no message in time");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Nothing comes for a while, but pings. */
    boolean isSilent() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return received.stream().allMatch(message -> message.contains(PING));
    }

    JsonNode nextData() {
        JsonNode message = JSON.readTree(next());
        assertThat(message.path("type").asString()).as(message.toString()).isEqualTo("next");
        return message.at("/payload/data");
    }

    private void send(Map<String, ?> message) {
        socket.sendText(JSON.writeValueAsString(message), true).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            received.add(text.toString());
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        received.add("closed " + statusCode);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
