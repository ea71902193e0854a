package selfsame.ingestion.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import selfsame.ingestion.IngestionApplication;

@SpringBootTest(
        classes = IngestionApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "selfsame.resolver.enabled=false",
            "selfsame.relay.enabled=false",
            "management.server.port=0",
            "selfsame.collector.metadata-max=300ms",
            "selfsame.collector.cors-origins=https://shop.example"
        })
@DirtiesContext
class KafkaAwayIT {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        registry.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:" + nobody);
        registry.add(
                "selfsame.collector.write-keys",
                () -> RunningCollector.KEYS.toUri().toString());
    }

    @Test
    void theClientIsToldToComeBack() throws Exception {
        var body = "[" + "{\"id\":\"e\",\"type\":\"page_viewed\"},".repeat(99) + "{}]";
        var request = request()
                .header("Content-Type", "application/json")
                .header("X-Write-Key", RunningCollector.TRUSTED_KEY)
                .timeout(Duration.ofSeconds(5))
                .POST(BodyPublishers.ofString(body))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void onlyPagesOfAllowedOriginsMaySendFromABrowser() throws Exception {
        assertThat(allowedOrigin("https://shop.example")).contains("https://shop.example");
        assertThat(allowedOrigin("https://evil.example")).isEmpty();
    }

    private Optional<String> allowedOrigin(String origin) throws Exception {
        var preflight = request()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(preflight, BodyHandlers.discarding())
                .headers()
                .firstValue("Access-Control-Allow-Origin");
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/events"));
    }
}
