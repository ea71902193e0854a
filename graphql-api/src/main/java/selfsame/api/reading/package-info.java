/** How the graph is read: statements in read transactions, batches of them, and how fresh what they read is. */
@NullMarked
package selfsame.api.reading;

import org.jspecify.annotations.NullMarked;
