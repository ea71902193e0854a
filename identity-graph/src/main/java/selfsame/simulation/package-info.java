/** What another policy would make of the whole graph, without writing anything. */
@NullMarked
package selfsame.simulation;

import org.jspecify.annotations.NullMarked;
