package selfsame.ingestion.contract;

import java.time.Instant;

/** From whom an event came, and when. */
public record Arrival(Source source, Instant receivedAt) {}
