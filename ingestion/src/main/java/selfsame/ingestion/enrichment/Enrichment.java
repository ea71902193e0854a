package selfsame.ingestion.enrichment;

import selfsame.ingestion.contract.CanonicalEvent;

/** Adds to an event what can be known of it; never replaces what the client said. Thread-safe. */
@FunctionalInterface
public interface Enrichment {

    CanonicalEvent enrich(CanonicalEvent event, Sender sender);

    default Enrichment then(Enrichment next) {
        return (event, sender) -> next.enrich(enrich(event, sender), sender);
    }
}
