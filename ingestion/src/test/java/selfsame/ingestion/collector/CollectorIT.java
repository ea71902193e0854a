package selfsame.ingestion.collector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventIdentifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CollectorIT extends RunningCollector {

    @Test
    void oneEventIsAnsweredForOnceKafkaHasIt() {
        var answer = post("/v1/events", JSON, """
                {"id":"one","type":"page_viewed","identifiers":[{"namespace":"email","value":"Ada@Example.com"}]}""");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/results/0/status").asString()).isEqualTo("accepted");
        var record = record("one");
        assertThat(record.key()).isEqualTo("email:ada@example.com");
        assertThat(CanonicalEvent.decode(record.value()).identifiers())
                .containsExactly(EventIdentifier.of("email", "ada@example.com"));
        assertThat(token(answer)).isEqualTo(record.partition() + ":" + record.offset());
    }

    @Test
    void ofABatchTheGoodEventsAreTakenAndTheOthersNamed() {
        var answer = post("/v1/events", JSON, """
                [{"id":"good1","type":"page_viewed"},
                 {"id":"bad1","type":"page_viewed","identifiers":[{"namespace":"shoe_size","value":"44"}]},
                 7, {"id":"good2","type":"page_viewed"}]""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().path("rejected").asInt()).isEqualTo(2);
        assertThat(answer.reasons()).containsExactly("-", "UNKNOWN_NAMESPACE", "SCHEMA", "-");
        assertThat(answer.json().at("/results/1/id").asString()).isEqualTo("bad1");
        assertThat(answer.json().path("token").asString("")).isNotEmpty();
        record("good1");
        record("good2");
    }

    @Test
    void whatIsRejectedIsSetAsideAsItCame() {
        var original = "{\"id\":\"aside\", \"type\":\"page_viewed\", \"email\":\"ada@example.com\"}";

        post("/v1/events", JSON, "[" + original + "]");

        var found = rejected.await(
                1, record -> rejection(record).path("original").asString("").equals(base64(original)));
        JsonNode rejection = rejection(found.getFirst());
        assertThat(found.getFirst().key()).isEqualTo("shop");
        assertThat(rejection.path("reason").asString()).isEqualTo("SCHEMA");
        assertThat(rejection.path("stage").asString()).isEqualTo("COLLECTOR");
        assertThat(rejection.path("format").asString()).isEqualTo("canonical");
        assertThat(rejection.at("/origin/path").asString()).isEqualTo("/v1/events");
        assertThat(rejection.path("detail").asString()).doesNotContain("ada@");
    }

    @Test
    void linesAreJudgedOneByOne() {
        var answer = post(
                "/v1/events",
                "application/x-ndjson",
                "{\"id\":\"line1\",\"type\":\"page_viewed\"}\n\n{\"id\":\"line2\"\n{\"id\":\"line3\",\"type\":\"page_viewed\"}\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reasons()).containsExactly("-", "INVALID_JSON", "-");
        record("line1");
        record("line3");
    }

    @Test
    void cloudEventsComeStructuredInBatchesAndBinary() {
        var event = "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/s\",\"type\":\"page_viewed\"}";

        var structured = post("/v1/events", "application/cloudevents+json", event.formatted("ce1"));
        var batch = post("/v1/events", "application/cloudevents-batch+json", "[" + event.formatted("ce2") + "]");
        var binary = post(
                "/v1/events",
                JSON,
                "{\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"u1\"}]}",
                "ce-specversion",
                "1.0",
                "ce-id",
                "ce3",
                "ce-source",
                "/s",
                "ce-type",
                "page_viewed");

        assertThat(structured.status()).isEqualTo(202);
        assertThat(batch.status()).isEqualTo(202);
        assertThat(binary.status()).isEqualTo(202);
        assertThat(record("ce3").key()).isEqualTo("user_id:u1");
    }

    @Test
    void aPublicKeyIsNotBelievedWhatItSaysOfIdentity() {
        var body = "{\"messageId\":\"graft\",\"userId\":\"victim\",\"previousId\":\"mine\"}";

        var answer = send(request("/v1/alias")
                .header("Content-Type", JSON)
                .header("Authorization", basic(PUBLIC_KEY))
                .POST(BodyPublishers.ofString(body))
                .build());

        assertThat(answer.status()).isEqualTo(202);
        var event = CanonicalEvent.decode(record("graft").value());
        assertThat(event.source()).isEqualTo("shop-web");
        assertThat(event.statement()).hasToString("OBSERVED");
        assertThat(event.identifiers()).noneMatch(EventIdentifier::authenticated);
    }

    @Test
    void aBodyMayBeCompressedButNotABomb() throws IOException {
        var small =
                post("/v1/events", JSON, gzip("{\"id\":\"zip\",\"type\":\"page_viewed\"}"), "Content-Encoding", "gzip");
        var bomb = post("/v1/events", JSON, gzip(" ".repeat(50_000_000)), "Content-Encoding", "gzip");
        var fake = post("/v1/events", JSON, "{}", "Content-Encoding", "gzip");
        var other = post("/v1/events", JSON, "{}", "Content-Encoding", "br");

        assertThat(small.status()).isEqualTo(202);
        assertThat(bomb.status()).isEqualTo(413);
        assertThat(fake.status()).isEqualTo(400);
        assertThat(other.status()).isEqualTo(415);
    }

    @Test
    void whatIsTooLargeIsRefusedWithItsReason() {
        var tenMegabytes = post("/v1/events", JSON, new byte[10_000_000]);
        var manyEvents = post("/v1/events", JSON, "[" + "{},".repeat(2_000) + "{}]");
        var largeEvent = post(
                "/v1/events",
                JSON,
                "{\"id\":\"big\",\"type\":\"a\",\"traits\":{\"a\":\"" + "x".repeat(70_000) + "\"}}");

        assertThat(tenMegabytes.status()).isEqualTo(413);
        assertThat(tenMegabytes.reasons()).containsExactly("REQUEST_TOO_LARGE");
        assertThat(manyEvents.status()).isEqualTo(413);
        assertThat(manyEvents.reasons()).containsExactly("TOO_MANY_EVENTS");
        assertThat(largeEvent.status()).isEqualTo(400);
        assertThat(largeEvent.reasons()).containsExactly("EVENT_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({"application/x-www-form-urlencoded", "text/plain", "application/json;charset=iso-8859-1", "nonsense"})
    void anotherContentTypeIsSaidToBeOne(String contentType) {
        var answer = post("/v1/events", contentType, "{\"id\":\"e\",\"type\":\"a\"}");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().path("detail").asString()).contains("application/json");
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void withoutAKnownKeyNothingIsTaken() {
        var body = BodyPublishers.ofString("{\"id\":\"e\",\"type\":\"page_viewed\"}");
        var none = send(
                request("/v1/events").header("Content-Type", JSON).POST(body).build());
        var wrong = send(request("/v1/events")
                .header("Authorization", basic("guess"))
                .POST(body)
                .build());
        var garbage = send(request("/v1/events")
                .header("Authorization", "Basic %%%")
                .POST(body)
                .build());
        var header = send(request("/v1/events")
                .header("X-Write-Key", PUBLIC_KEY)
                .POST(body)
                .build());

        assertThat(none.status()).isEqualTo(401);
        assertThat(none.contentType()).isEqualTo("application/problem+json");
        assertThat(none.response().headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(garbage.status()).isEqualTo(401);
        assertThat(header.status()).isEqualTo(202);
    }

    @Test
    void everythingElseIsDenied() {
        assertThat(send(request("/").GET().build()).status()).isEqualTo(404);
        assertThat(send(request("/actuator/health").GET().build()).status()).isEqualTo(404);
        assertThat(send(request("/v1/other").GET().build()).status()).isEqualTo(401);
        assertThat(post("/v1/other", JSON, "{}").status()).isEqualTo(404);
        assertThat(send(request("/v1/events")
                                .header("X-Write-Key", PUBLIC_KEY)
                                .GET()
                                .build())
                        .status())
                .isEqualTo(405);
        assertThat(send(request("/v1/events")
                                .method("OPTIONS", BodyPublishers.noBody())
                                .header("Origin", "https://evil.example")
                                .build())
                        .response()
                        .headers()
                        .map())
                .doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    void healthAndMetricsAreOnThePortOfTheirOwn() {
        post("/v1/events", JSON, "[{\"id\":\"counted\",\"type\":\"page_viewed\"},{}]");

        var health = send(managementRequest("/actuator/health").GET().build());
        var metrics = send(managementRequest("/actuator/prometheus").GET().build());
        var environment = send(managementRequest("/actuator/env").GET().build());

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.response().body()).doesNotContain("components");
        assertThat(metrics.response().body())
                .contains("selfsame_collector_events_accepted_total{source=\"shop\"")
                .contains("selfsame_collector_events_rejected_total{reason=\"SCHEMA\",source=\"shop\"")
                .contains("http_server_requests_seconds_count");
        assertThat(environment.status()).isEqualTo(404);
    }

    @Test
    void aKeyThatIsAddedIsTakenWithoutARestartAndABrokenFileChangesNothing() throws IOException {
        var added = "[{\"id\":\"added\",\"type\":\"page_viewed\"}]";

        Files.writeString(KEYS, keysYaml() + "  - {source: kiosk, trust: public, sha256: " + sha256("new key") + "}\n");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> postWith("new key", added).status() == 202);
        Files.writeString(KEYS, "keys: [{source: ");
        await().during(Duration.ofSeconds(2))
                .until(() -> postWith("new key", added).status() == 202);
        Files.writeString(KEYS, keysYaml());

        await().atMost(Duration.ofSeconds(10))
                .until(() -> postWith("new key", added).status() == 401);
    }

    private Answer postWith(String key, String body) {
        return send(request("/v1/events")
                .header("Content-Type", JSON)
                .header("X-Write-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private ConsumerRecord<String, byte[]> record(String id) {
        return events.await(
                        1, record -> CanonicalEvent.decode(record.value()).id().equals(id))
                .getFirst();
    }

    private static JsonNode rejection(ConsumerRecord<String, byte[]> record) {
        return JsonMapper.shared().readTree(record.value());
    }

    private static String token(Answer answer) {
        return new String(
                Base64.getUrlDecoder().decode(answer.json().path("token").asString()), UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String basic(String key) {
        return "Basic " + base64(key + ":");
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
