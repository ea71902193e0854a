package selfsame.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Unomi's HTTP API, as much of it as is measured. Thread-safe. */
final class UnomiClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCOPE = "benchmark";
    private static final String EVENT_TYPE = "observed";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String url;
    private final String authorization;

    /** As each session's browser keeps it. */
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    UnomiClient(String address, String password) {
        this.url = address + "/cxs/";
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(("karaf:" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it answers, and its own rules are there. */
    boolean isReady() {
        try {
            HttpResponse<String> answer =
                    http.send(request("rules").GET().build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && !JSON.readTree(answer.body()).isEmpty();
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Teaches it our events, and to merge profiles that have the same value of a namespace. */
    void prepare(List<String> namespaces) {
        post("scopes", resource("scope"));
        post("jsonSchema", resource("observed"));
        namespaces.forEach(namespace -> post("rules", resource("merge-rule").replace("NAMESPACE", namespace)));
    }

    /** Returns when it acknowledges: it has run its rules, and has stored profile and session. */
    void send(String sessionId, List<Map<String, String>> events) {
        List<Map<String, Object>> wrapped = events.stream()
                .map(properties ->
                        Map.<String, Object>of("eventType", EVENT_TYPE, "scope", SCOPE, "properties", properties))
                .toList();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "eventcollector"))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("sessionId", sessionId, "events", wrapped))));
        Optional.ofNullable(cookies.get(sessionId)).ifPresent(cookie -> request.header("Cookie", cookie));
        answer(request.build())
                .headers()
                .firstValue("Set-Cookie")
                .ifPresent(cookie -> cookies.put(sessionId, cookie.substring(0, cookie.indexOf(';'))));
    }

    /** The profile of a session; empty where it has none yet. */
    Optional<String> profileOf(String sessionId) {
        String answer = body(request("profiles/sessions/" + sessionId).GET().build());
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(JSON.readTree(answer).get("profileId").asString());
    }

    /** How many profiles its search finds with that value of what is merged by. */
    int profilesWith(String namespace, String value) {
        JsonNode found = search(
                "profiles/search",
                Map.of(
                        "type",
                        "profilePropertyCondition",
                        "parameterValues",
                        Map.of(
                                "propertyName",
                                "systemProperties." + namespace,
                                "comparisonOperator",
                                "equals",
                                "propertyValue",
                                value)));
        return found.get("totalSize").asInt();
    }

    /** How many of our events its search finds. */
    int events() {
        return search(
                        "events/search",
                        Map.of("type", "eventTypeCondition", "parameterValues", Map.of("eventTypeId", EVENT_TYPE)))
                .get("totalSize")
                .asInt();
    }

    private JsonNode search(String path, Map<String, Object> condition) {
        return JSON.readTree(
                post(path, JSON.writeValueAsString(Map.of("offset", 0, "limit", 1, "condition", condition))));
    }

    private String post(String path, String json) {
        return body(
                request(path).POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
    }

    private String body(HttpRequest request) {
        return answer(request).body();
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "Unomi answers %d to %s: %s".formatted(answer.statusCode(), request.uri(), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    private static String resource(String name) {
        try (InputStream text = UnomiClient.class.getResourceAsStream("/benchmarks/unomi/" + name + ".json")) {
            if (text == null) {
                throw new IllegalArgumentException("no file " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
