package selfsame.ingestion.collector;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfsame.ingestion.contract.Contract;
import selfsame.ingestion.contract.EventRefused;
import selfsame.ingestion.contract.RejectionReason;
import selfsame.ingestion.enrichment.Enrichment;
import selfsame.ingestion.format.Format;
import selfsame.ingestion.format.Submission;
import selfsame.ingestion.format.TooManyEvents;

/** Reads a body and holds each of its events against the contract. Thread-safe; keeps nothing but what enrichment remembers. */
final class JudgeEvents {

    private static final Logger log = LoggerFactory.getLogger(JudgeEvents.class);

    private final Contract contract;
    private final Enrichment enrichment;
    private final CollectorProperties bounds;

    JudgeEvents(Contract contract, Enrichment enrichment, CollectorProperties bounds) {
        this.contract = contract;
        this.enrichment = enrichment;
        this.bounds = bounds;
    }

    /** @return one judgement per event, in the order they came; one in all for a body that cannot be read */
    List<Judgement> judge(Format format, byte[] body, Request request) {
        try {
            return format.read(body, bounds.eventsMax()).stream()
                    .map(submission -> judge(submission, request))
                    .toList();
        } catch (EventRefused refusal) {
            return List.of(new Judgement.Rejected(refusal, Optional.empty(), () -> body));
        } catch (TooManyEvents tooMany) {
            var refusal = new EventRefused(RejectionReason.TOO_MANY_EVENTS, String.valueOf(tooMany.getMessage()));
            return List.of(new Judgement.Rejected(refusal, Optional.empty(), () -> body));
        }
    }

    private Judgement judge(Submission submission, Request request) {
        try {
            return switch (submission) {
                case Submission.Mapped mapped -> accept(mapped, request);
                case Submission.Refused refused ->
                    new Judgement.Rejected(refused.refusal(), refused.id(), submission::originalBytes);
            };
        } catch (EventRefused refusal) {
            return new Judgement.Rejected(refusal, submission.id(), submission::originalBytes);
        } catch (RuntimeException fault) {
            // One event that we cannot cope with must not keep the others of its request out for ever.
            log.error(
                    "An event of source {} makes the collector fail and is set aside",
                    request.source().name(),
                    fault);
            var refusal = new EventRefused(RejectionReason.POISONOUS, "the collector fails on it; this is our fault");
            return new Judgement.Rejected(refusal, submission.id(), submission::originalBytes);
        }
    }

    private Judgement accept(Submission.Mapped mapped, Request request) {
        int size = mapped.originalBytes().length;
        if (size > bounds.eventSizeMax().toBytes()) {
            throw new EventRefused(
                    RejectionReason.EVENT_TOO_LARGE,
                    "it has %d bytes of at most %d"
                            .formatted(size, bounds.eventSizeMax().toBytes()));
        }
        var event = contract.accept(mapped.event(), request.arrival());
        return new Judgement.Accepted(enrichment.enrich(event, request.sender()));
    }
}
