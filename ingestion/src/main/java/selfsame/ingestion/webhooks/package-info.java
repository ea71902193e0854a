/** Changes out over HTTP: signed, in order per person, at least once, and to nobody who may not have them. ADR-0011. */
@NullMarked
package selfsame.ingestion.webhooks;

import org.jspecify.annotations.NullMarked;
