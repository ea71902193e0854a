/** The neighbourhood to draw. */
@NullMarked
package selfsame.api.graph;

import org.jspecify.annotations.NullMarked;
