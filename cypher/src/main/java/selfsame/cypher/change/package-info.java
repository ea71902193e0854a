/** The history. */
@NullMarked
package selfsame.cypher.change;

import org.jspecify.annotations.NullMarked;
