/** Does it add up? What was received, what came of it, and what waits, for whoever runs this. */
@NullMarked
package selfsame.ingestion.metrics;

import org.jspecify.annotations.NullMarked;
