@NullMarked
package selfsame.ingestion.security;

import org.jspecify.annotations.NullMarked;
