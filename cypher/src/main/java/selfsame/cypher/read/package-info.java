/** What the API reads: batches of keys in, one page a key out, newest first. Nothing here writes. */
@NullMarked
package selfsame.cypher.read;

import org.jspecify.annotations.NullMarked;
