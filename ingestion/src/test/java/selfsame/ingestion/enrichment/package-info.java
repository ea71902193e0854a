@NullMarked
package selfsame.ingestion.enrichment;

import org.jspecify.annotations.NullMarked;
