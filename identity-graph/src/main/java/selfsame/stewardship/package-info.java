/** Questions that wait for a steward, and what an answer does. */
@NullMarked
package selfsame.stewardship;

import org.jspecify.annotations.NullMarked;
