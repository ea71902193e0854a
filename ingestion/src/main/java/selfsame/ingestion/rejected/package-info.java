/** What could not be used: kept with its reason, its original bytes and its origin. */
@NullMarked
package selfsame.ingestion.rejected;

import org.jspecify.annotations.NullMarked;
