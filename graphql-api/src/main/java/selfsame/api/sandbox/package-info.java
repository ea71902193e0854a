/** A policy tried on typed-in steps, in memory: what is asked, what it was like after each step, and no look at the graph. */
@NullMarked
package selfsame.api.sandbox;

import org.jspecify.annotations.NullMarked;
