/** The topics we write to, and how they come to be. */
@NullMarked
package selfsame.ingestion.topics;

import org.jspecify.annotations.NullMarked;
