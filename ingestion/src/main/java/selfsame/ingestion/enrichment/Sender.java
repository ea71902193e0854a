package selfsame.ingestion.enrichment;

import org.jspecify.annotations.Nullable;
import selfsame.ingestion.contract.Source;

/**
 * Who made the request.
 *
 * @param userAgent as the request's header says; for a trusted source that is its server, not the person
 */
public record Sender(Source source, @Nullable String userAgent) {}
