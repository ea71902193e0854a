@NullMarked
package selfsame.benchmarks;

import org.jspecify.annotations.NullMarked;
