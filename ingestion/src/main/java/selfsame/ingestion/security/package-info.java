/** Who may send: write keys. Everything that is not allowed by name is denied. */
@NullMarked
package selfsame.ingestion.security;

import org.jspecify.annotations.NullMarked;
