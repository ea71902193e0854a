package selfsame.ingestion.collector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Requests of which nothing may be taken, each drawn from a seed. */
final class BadRequests {

    /** @param headers names and values in turn */
    record Bad(String path, String contentType, Supplier<byte[]> body, List<String> headers) {}

    private static final int HUGE_BYTES = 10_000_000;
    private static final int HUGE_EVERY = 500;
    private static final String GOOD = """
            {"id":"e%d","type":"page_viewed","time":"2026-11-22T15:00:00Z","identifiers":[{"namespace":"user_id","value":"u1"}],\
            "traits":{"name":"Ada"},"properties":{"n":1},"consent":{"ads":true}}""";

    private static final List<String> NAMES = List.of("id", "type");
    private static final List<String> NO_NAMES =
            List.of("null", "7", "-1e400", "true", "[]", "{}", "\"\"", "\"\\u0000\"", "[\"e\"]");
    private static final List<String> PARTS =
            List.of("time", "identifiers", "traits", "properties", "context", "consent", "statement", "schemaVersion");
    private static final List<String> NO_PARTS =
            List.of("null", "7", "-1e400", "true", "[7]", "\"text\"", "[null]", "[[]]");
    private static final List<String> BROKEN = List.of(
            "",
            " ",
            "nul",
            "{",
            "}",
            "[",
            "]",
            "[]",
            "{}",
            "7",
            "\"text\"",
            "null",
            "[null]",
            "[7]",
            "[[]]",
            "{\"id\"}",
            "{'id':'e'}",
            "{\"id\":\"e\",\"id\":\"f\",\"type\":\"a\"}",
            "{\"id\":\"e\",\"type\":\"a\"} trailing",
            "{\"id\":\"e\",\"type\":\"a\",}",
            "{\"id\":\"\\ud800\",\"type\":\"a\"}",
            "{\"id\":\"e\",\"type\":\"a\",\"traits\":{\"\\udc00\":1}}",
            "{\"id\":\"\u0001\",\"type\":\"a\"}",
            "{\"id\":NaN,\"type\":\"a\"}",
            "// comment\n{}",
            "{\"id\":\"e\",\"type\":\"a\",\"n\":" + "9".repeat(500) + "}",
            "\ufeff{}");

    private static final List<String> SEGMENT_CALLS =
            List.of("track", "identify", "page", "screen", "group", "alias", "batch");
    private static final List<String> NO_SEGMENT_CALLS = List.of(
            "[]",
            "7",
            "{\"batch\":[{",
            "{\"batch\":7,\"messageId\":{}}",
            "{\"messageId\":[],\"userId\":{}}",
            "{\"batch\":[{\"type\":\"x\"}],\"messageId\":[]}",
            "{\"messageId\":\"1\",\"userId\":[1],\"event\":7}",
            "{\"messageId\":\"1\",\"event\":\"a\",\"timestamp\":\"never\",\"batch\":[7]}");
    private static final List<String> NO_CLOUD_EVENTS = List.of(
            "{}",
            "[]",
            "[{}]",
            "{\"specversion\":\"1.0\"}",
            "{\"specversion\":1.0,\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}",
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data\":\"text\"}");

    private BadRequests() {}

    static Bad draw(long seed) {
        var random = new SplittableRandom(seed);
        if (seed % HUGE_EVERY == 0) {
            return new Bad("/v1/events", "application/json", () -> new byte[HUGE_BYTES], List.of());
        }
        return switch (random.nextInt(11)) {
            case 0 -> events(truncated(random).getBytes(UTF_8));
            case 1 -> events(wrongValue(random).getBytes(UTF_8));
            case 2 -> events(any(BROKEN, random).getBytes(UTF_8));
            case 3 -> events(GOOD.formatted(seed).replace("Ada", "é\u00ff").getBytes(ISO_8859_1));
            case 4 -> events(unknownNamespace(random).getBytes(UTF_8));
            case 5 -> events(nested(random).getBytes(UTF_8));
            case 6 -> events(noise(random));
            case 7 -> segment(random);
            case 8 -> cloudEvent(random);
            case 9 -> lines(random);
            default -> notGzip(random);
        };
    }

    private static Bad events(byte[] body) {
        return new Bad("/v1/events", "application/json", () -> body, List.of());
    }

    private static String truncated(SplittableRandom random) {
        String good = GOOD.formatted(random.nextInt(1_000));
        return good.substring(0, random.nextInt(good.length()));
    }

    /** No name is one of the first values, and no part one of the second. */
    private static String wrongValue(SplittableRandom random) {
        String property = "\"%s\":%s";
        return random.nextBoolean()
                ? "{" + property.formatted(any(NAMES, random), any(NO_NAMES, random)) + "}"
                : "{\"id\":\"e\",\"type\":\"a\"," + property.formatted(any(PARTS, random), any(NO_PARTS, random)) + "}";
    }

    private static String any(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String unknownNamespace(SplittableRandom random) {
        return "{\"id\":\"e\",\"type\":\"a\",\"identifiers\":[{\"namespace\":\"ns%d\",\"value\":\"v\"}]}"
                .formatted(random.nextInt());
    }

    private static String nested(SplittableRandom random) {
        int depth = random.nextInt(40, 50_000);
        return "{\"id\":\"e\",\"type\":\"a\",\"traits\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}";
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[random.nextInt(1, 5_000)];
        random.nextBytes(noise);
        noise[0] = (byte) 0xff;
        return noise;
    }

    private static Bad segment(SplittableRandom random) {
        String body = any(NO_SEGMENT_CALLS, random);
        return new Bad("/v1/" + any(SEGMENT_CALLS, random), "application/json", () -> body.getBytes(UTF_8), List.of());
    }

    private static Bad cloudEvent(SplittableRandom random) {
        if (random.nextBoolean()) {
            List<String> headers = List.of("ce-id", "%%%" + random.nextInt());
            return new Bad("/v1/events", "application/json", () -> "{}".getBytes(UTF_8), headers);
        }
        String body = any(NO_CLOUD_EVENTS, random);
        return new Bad("/v1/events", "application/cloudevents+json", () -> body.getBytes(UTF_8), List.of());
    }

    private static Bad lines(SplittableRandom random) {
        String body = (truncated(random) + "\n").repeat(random.nextInt(1, 20));
        return new Bad("/v1/events", "application/x-ndjson", () -> body.getBytes(UTF_8), List.of());
    }

    private static Bad notGzip(SplittableRandom random) {
        byte[] noise = noise(random);
        return new Bad("/v1/events", "application/json", () -> noise, List.of("Content-Encoding", "gzip"));
    }
}
