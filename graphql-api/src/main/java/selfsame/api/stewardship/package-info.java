/** Cases: questions that wait for a steward, with what they are about now. */
@NullMarked
package selfsame.api.stewardship;

import org.jspecify.annotations.NullMarked;
