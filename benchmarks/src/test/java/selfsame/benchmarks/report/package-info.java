@NullMarked
package selfsame.benchmarks.report;

import org.jspecify.annotations.NullMarked;
