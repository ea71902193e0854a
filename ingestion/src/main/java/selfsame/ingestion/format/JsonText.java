package selfsame.ingestion.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import selfsame.ingestion.contract.EventJson;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.JsonErrors;
import selfsame.ingestion.contract.RejectionReason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** The body of a request as JSON, with the text that each part of it came as. */
final class JsonText {

    /** @param text of exactly this value */
    record Part(JsonNode node, String text) {}

    /** Reads a value in the middle of a text. */
    private static final ObjectReader VALUES =
            EventJson.mapper().readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonText() {}

    /** @throws EventRefused INVALID_JSON: not UTF-8 */
    static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new EventRefused(RejectionReason.INVALID_JSON, "not UTF-8");
        }
    }

    /**
     * Reads one value.
     *
     * @throws EventRefused INVALID_JSON
     */
    static JsonNode read(String text) {
        try {
            JsonNode node = EventJson.mapper().readTree(text);
            if (node.isMissingNode()) {
                throw new EventRefused(RejectionReason.INVALID_JSON, "nothing there");
            }
            return node;
        } catch (JacksonException e) {
            throw new EventRefused(RejectionReason.INVALID_JSON, JsonErrors.describe(e));
        }
    }

    /**
     * The elements of an array; a value of another kind is its own only element.
     *
     * @throws EventRefused INVALID_JSON, wherever in the text it is: half an array is no array
     */
    static List<Part> elements(String text, int eventsMax) {
        try (JsonParser parser = EventJson.mapper().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return List.of(new Part(read(text), text));
            }
            List<Part> elements = elements(parser, text, eventsMax);
            if (parser.nextToken() != null) {
                throw new EventRefused(RejectionReason.INVALID_JSON, "something follows the array");
            }
            return elements;
        } catch (JacksonException e) {
            throw new EventRefused(RejectionReason.INVALID_JSON, JsonErrors.describe(e));
        }
    }

    /** The value that {@code parser} has just begun; leaves it at the value's end. */
    static JsonNode value(JsonParser parser) {
        return VALUES.readTree(parser);
    }

    /** The elements of the array that {@code parser} has just entered; leaves it at the array's end. */
    static List<Part> elements(JsonParser parser, String text, int eventsMax) {
        List<Part> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (elements.size() == eventsMax) {
                throw new TooManyEvents(eventsMax);
            }
            int start = (int) parser.currentTokenLocation().getCharOffset();
            JsonNode node = value(parser);
            int end = (int) parser.currentLocation().getCharOffset();
            elements.add(new Part(node, text.substring(start, end)));
        }
        return elements;
    }
}
