/** The real servers and applications that are measured, and what is asked of them. */
@NullMarked
package selfsame.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
