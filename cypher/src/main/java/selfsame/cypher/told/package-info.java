/** What destinations were told of whom, by surrogate ids, for a while. */
@NullMarked
package selfsame.cypher.told;

import org.jspecify.annotations.NullMarked;
