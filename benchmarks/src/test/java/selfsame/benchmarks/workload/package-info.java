@NullMarked
package selfsame.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
