/** How fast events are resolved, beside how fast their rows alone are written. */
@NullMarked
package selfsame.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
