package selfsame.ingestion.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.RejectionReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A way to write events down. Thread-safe. */
public interface Format {

    /** As operators see it: {@code canonical}, {@code cloudevents} or {@code segment}. */
    String name();

    /**
     * Reads the events of one request.
     *
     * @param body bounded already
     * @return in the order they came, at least one
     * @throws EventRefused when the body as a whole cannot be read, or holds no event
     * @throws TooManyEvents when it holds more than {@code eventsMax}
     */
    List<Submission> read(byte[] body, int eventsMax);

    /** Maps one part of a body; what cannot be mapped stays as it came, with the reason. */
    static Submission submission(JsonNode node, String text, Function<ObjectNode, ObjectNode> mapping) {
        try {
            if (node instanceof ObjectNode object) {
                return new Submission.Mapped(mapping.apply(object), text);
            }
            throw new EventRefused(RejectionReason.SCHEMA, "an event is a JSON object");
        } catch (EventRefused refusal) {
            return new Submission.Refused(refusal, text, Optional.empty());
        }
    }

    static List<Submission> requireAny(List<Submission> submissions) {
        if (submissions.isEmpty()) {
            throw new EventRefused(RejectionReason.SCHEMA, "the request holds no event");
        }
        return submissions;
    }
}
