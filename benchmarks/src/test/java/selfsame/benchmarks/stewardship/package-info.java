@NullMarked
package selfsame.benchmarks.stewardship;

import org.jspecify.annotations.NullMarked;
