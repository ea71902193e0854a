package selfsame.ingestion.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import selfsame.ingestion.contract.Arrival;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.Contract;
import selfsame.ingestion.contract.ContractProperties;
import selfsame.ingestion.contract.Events;
import selfsame.ingestion.contract.Policies;
import selfsame.ingestion.contract.Source;
import selfsame.ingestion.contract.Trust;

/** Runs a format and the contract after it; JSON in single quotes. */
final class Mapped {

    private static final Contract CONTRACT =
            new Contract(Policies.POLICY, "US", new ContractProperties(Duration.ofMinutes(15), Duration.ofDays(30)));
    private static final Arrival FROM_SERVER = new Arrival(new Source("shop", Trust.TRUSTED), Events.TIME);

    private Mapped() {}

    static CanonicalEvent one(Format format, String json) {
        return all(format, json).getFirst();
    }

    /** @throws selfsame.ingestion.contract.EventRefused the first refusal */
    static List<CanonicalEvent> all(Format format, String json) {
        return format.read(json.replace('\'', '"').getBytes(UTF_8), 100).stream()
                .map(Mapped::accept)
                .toList();
    }

    private static CanonicalEvent accept(Submission submission) {
        return switch (submission) {
            case Submission.Mapped mapped -> CONTRACT.accept(mapped.event(), FROM_SERVER);
            case Submission.Refused refused -> throw refused.refusal();
        };
    }
}
