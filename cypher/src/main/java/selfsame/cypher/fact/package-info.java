/** What stewards said of who is who. */
@NullMarked
package selfsame.cypher.fact;

import org.jspecify.annotations.NullMarked;
