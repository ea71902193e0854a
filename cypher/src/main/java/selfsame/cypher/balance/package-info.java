/** What came of the events that were read: nothing is lost when the counts add up to the positions. */
@NullMarked
package selfsame.cypher.balance;

import org.jspecify.annotations.NullMarked;
