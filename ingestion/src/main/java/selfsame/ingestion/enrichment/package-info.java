/** What can be added to an event on its way in: device and browser, channel, session. Each can be switched off. */
@NullMarked
package selfsame.ingestion.enrichment;

import org.jspecify.annotations.NullMarked;
