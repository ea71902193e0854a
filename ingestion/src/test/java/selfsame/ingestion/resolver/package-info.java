@NullMarked
package selfsame.ingestion.resolver;

import org.jspecify.annotations.NullMarked;
