/** {@code ./selfsame bench}: what is measured, one command, one table. */
@NullMarked
package selfsame.benchmarks;

import org.jspecify.annotations.NullMarked;
