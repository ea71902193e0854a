/** Identifiers: found, seen, and who they belong to. */
@NullMarked
package selfsame.cypher.identifier;

import org.jspecify.annotations.NullMarked;
