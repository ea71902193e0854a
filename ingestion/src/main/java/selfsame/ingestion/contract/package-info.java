/** What an event is: the canonical form, its schemas and their versions, and the rules an event must keep. */
@NullMarked
package selfsame.ingestion.contract;

import org.jspecify.annotations.NullMarked;
