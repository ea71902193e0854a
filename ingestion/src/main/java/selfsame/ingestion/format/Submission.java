package selfsame.ingestion.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import selfsame.ingestion.contract.EventRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One event of a request, as far as its format could be read. */
public sealed interface Submission {

    /** The text it came as; personal data. */
    String original();

    /** What the client calls it, where that can be read. */
    Optional<String> id();

    /** @param event of a schema version that it names itself; not yet checked against it */
    record Mapped(ObjectNode event, String original) implements Submission {

        @Override
        public Optional<String> id() {
            return text(event.path("id"));
        }

        @Override
        public String toString() {
            return "Mapped[%d characters]".formatted(original.length());
        }
    }

    record Refused(EventRefused refusal, String original, Optional<String> id) implements Submission {

        @Override
        public String toString() {
            return "Refused[%s, %d characters]".formatted(refusal.reason(), original.length());
        }
    }

    default byte[] originalBytes() {
        return original().getBytes(UTF_8);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}
