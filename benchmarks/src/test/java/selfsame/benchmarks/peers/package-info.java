@NullMarked
package selfsame.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
