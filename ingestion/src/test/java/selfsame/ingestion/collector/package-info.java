@NullMarked
package selfsame.ingestion.collector;

import org.jspecify.annotations.NullMarked;
