/** How far each partition was resolved. */
@NullMarked
package selfsame.cypher.position;

import org.jspecify.annotations.NullMarked;
