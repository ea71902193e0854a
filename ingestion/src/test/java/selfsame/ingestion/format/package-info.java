@NullMarked
package selfsame.ingestion.format;

import org.jspecify.annotations.NullMarked;
