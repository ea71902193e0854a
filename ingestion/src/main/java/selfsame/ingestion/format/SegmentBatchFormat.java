package selfsame.ingestion.format;

import java.util.List;
import selfsame.identity.Namespace;
import selfsame.ingestion.contract.EventJson;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.JsonErrors;
import selfsame.ingestion.contract.RejectionReason;
import selfsame.ingestion.format.JsonText.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** Segment's {@code batch}: calls of any type under one {@code sentAt} and one default {@code context}. */
public final class SegmentBatchFormat implements Format {

    private final SegmentMessages messages;

    /** @param declared the policy's namespaces */
    public SegmentBatchFormat(List<Namespace> declared) {
        this.messages = new SegmentMessages(declared);
    }

    @Override
    public String name() {
        return SegmentFormat.NAME;
    }

    @Override
    public List<Submission> read(byte[] body, int eventsMax) {
        Batch batch = batch(JsonText.utf8(body), eventsMax);
        return Format.requireAny(batch.calls().stream()
                .map(part -> Format.submission(
                        part.node(),
                        part.text(),
                        message -> messages.toSubmitted(message.path("type").asString(""), message, batch.envelope())))
                .toList());
    }

    /** @param envelope what stands beside the calls */
    private record Batch(List<Part> calls, ObjectNode envelope) {}

    private static Batch batch(String text, int eventsMax) {
        List<Part> calls = List.of();
        ObjectNode envelope = EventJson.mapper().createObjectNode();
        try (JsonParser parser = EventJson.mapper().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new EventRefused(RejectionReason.SCHEMA, "a batch is a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("batch")) {
                    calls = JsonText.elements(parser, text, eventsMax);
                } else {
                    envelope.set(name, JsonText.value(parser));
                }
            }
            if (parser.nextToken() != null) {
                throw new EventRefused(RejectionReason.INVALID_JSON, "something follows the batch");
            }
            return new Batch(calls, envelope);
        } catch (JacksonException e) {
            throw new EventRefused(RejectionReason.INVALID_JSON, JsonErrors.describe(e));
        }
    }
}
