/** How quickly people and trails are read. */
@NullMarked
package selfsame.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
