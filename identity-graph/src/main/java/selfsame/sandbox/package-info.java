/** A small world in memory, decided by the very same decision: to try a policy, or to tell a story, step by step. */
@NullMarked
package selfsame.sandbox;

import org.jspecify.annotations.NullMarked;
