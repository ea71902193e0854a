/** How people stand: which segments they are in, which journeys they abandoned, what they consent to; told when it changes. ADR-0015. */
@NullMarked
package selfsame.ingestion.activation;

import org.jspecify.annotations.NullMarked;
