/** Reads the stream and takes it into the graph, batch by batch, whatever dies. */
@NullMarked
package selfsame.ingestion.resolver;

import org.jspecify.annotations.NullMarked;
