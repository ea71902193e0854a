/** Events and the identifiers they carried. */
@NullMarked
package selfsame.cypher.event;

import org.jspecify.annotations.NullMarked;
