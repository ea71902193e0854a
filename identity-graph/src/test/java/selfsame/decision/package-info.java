/** The laws of the decision, over random worlds, and a second decision that shares no code with the first. */
@NullMarked
package selfsame.decision;

import org.jspecify.annotations.NullMarked;
