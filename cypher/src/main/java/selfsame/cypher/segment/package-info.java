/** Who is in which segment, when that changes by time alone, and what was told of it. */
@NullMarked
package selfsame.cypher.segment;

import org.jspecify.annotations.NullMarked;
