/** How soon what came in can be seen, and how much comes through. */
@NullMarked
package selfsame.benchmarks.flow;

import org.jspecify.annotations.NullMarked;
