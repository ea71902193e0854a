/** What another policy would make of the real graph. */
@NullMarked
package selfsame.api.simulation;

import org.jspecify.annotations.NullMarked;
