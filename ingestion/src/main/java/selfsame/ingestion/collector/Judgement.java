package selfsame.ingestion.collector;

import java.util.Optional;
import java.util.function.Supplier;
import selfsame.ingestion.contract.CanonicalEvent;
import selfsame.ingestion.contract.EventRefused;

/** What was found of one event of a request. */
sealed interface Judgement {

    record Accepted(CanonicalEvent event) implements Judgement {}

    /** @param original as it came; a whole body where that could not be read */
    record Rejected(EventRefused refusal, Optional<String> id, Supplier<byte[]> original) implements Judgement {}
}
