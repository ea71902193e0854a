package selfsame.ingestion.format;

import java.util.List;
import selfsame.identity.Namespace;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.RejectionReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One Segment call: {@code track}, {@code identify}, {@code page}, {@code screen}, {@code group} or {@code alias}. */
public final class SegmentFormat implements Format {

    public static final String NAME = "segment";

    private final String call;
    private final SegmentMessages messages;

    /**
     * @param call what the route is called
     * @param declared the policy's namespaces
     */
    public SegmentFormat(String call, List<Namespace> declared) {
        this.call = call;
        this.messages = new SegmentMessages(declared);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Submission> read(byte[] body, int eventsMax) {
        String text = JsonText.utf8(body);
        JsonNode message = JsonText.read(text);
        if (message.isArray()) {
            throw new EventRefused(RejectionReason.SCHEMA, "a call is one JSON object; several go to /v1/batch");
        }
        return List.of(Format.submission(message, text, this::toSubmitted));
    }

    private ObjectNode toSubmitted(ObjectNode message) {
        return messages.toSubmitted(call, message, SegmentMessages.NO_ENVELOPE);
    }
}
