package selfsame.ingestion.format;

import java.util.List;

/** CloudEvents 1.0 as JSON: one in structured mode, or a batch of them. */
public final class CloudEventsFormat implements Format {

    public static final String NAME = "cloudevents";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Submission> read(byte[] body, int eventsMax) {
        return Format.requireAny(JsonText.elements(JsonText.utf8(body), eventsMax).stream()
                .map(part -> Format.submission(part.node(), part.text(), CloudEvents::toSubmitted))
                .toList());
    }
}
