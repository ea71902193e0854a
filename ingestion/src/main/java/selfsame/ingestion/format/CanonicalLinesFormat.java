package selfsame.ingestion.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import selfsame.ingestion.contract.EventRefused;

/** Our own format, one event a line (NDJSON). A line that is not JSON does not spoil the others. */
public final class CanonicalLinesFormat implements Format {

    @Override
    public String name() {
        return CanonicalFormat.NAME;
    }

    @Override
    public List<Submission> read(byte[] body, int eventsMax) {
        List<String> lines = JsonText.utf8(body)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(eventsMax + 1L)
                .toList();
        if (lines.size() > eventsMax) {
            throw new TooManyEvents(eventsMax);
        }
        return Format.requireAny(lines.stream().map(CanonicalLinesFormat::line).toList());
    }

    private static Submission line(String line) {
        try {
            return Format.submission(JsonText.read(line), line, Function.identity());
        } catch (EventRefused refusal) {
            return new Submission.Refused(refusal, line, Optional.empty());
        }
    }
}
