@NullMarked
package selfsame.ingestion;

import org.jspecify.annotations.NullMarked;
