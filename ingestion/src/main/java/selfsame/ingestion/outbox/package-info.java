/** The relay: what was written with a decision is told to Kafka, at least once, the newest of a person always last (ADR-0005). */
@NullMarked
package selfsame.ingestion.outbox;

import org.jspecify.annotations.NullMarked;
