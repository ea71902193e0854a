/** What an undo and a merge cost, by the size of the person. */
@NullMarked
package selfsame.benchmarks.stewardship;

import org.jspecify.annotations.NullMarked;
