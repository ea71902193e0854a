/** What became of the events of each source. */
@NullMarked
package selfsame.cypher.counter;

import org.jspecify.annotations.NullMarked;
