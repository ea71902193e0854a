/** Events over HTTP: read, held against the contract, enriched, and answered for once Kafka has them. */
@NullMarked
package selfsame.ingestion.collector;

import org.jspecify.annotations.NullMarked;
