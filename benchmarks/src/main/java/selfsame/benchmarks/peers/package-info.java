/** What a user would pick instead, on the same events. */
@NullMarked
package selfsame.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
