package selfsame.ingestion.format;

import java.util.List;
import java.util.function.Function;

/** Our own format: one event or an array of them. */
public final class CanonicalFormat implements Format {

    public static final String NAME = "canonical";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Submission> read(byte[] body, int eventsMax) {
        return Format.requireAny(JsonText.elements(JsonText.utf8(body), eventsMax).stream()
                .map(part -> Format.submission(part.node(), part.text(), Function.identity()))
                .toList());
    }
}
