/** Links between identifiers, held or not. */
@NullMarked
package selfsame.cypher.link;

import org.jspecify.annotations.NullMarked;
