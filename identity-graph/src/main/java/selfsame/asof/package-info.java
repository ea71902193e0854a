/** What was, in two times: when it happened, and when it was recorded. */
@NullMarked
package selfsame.asof;

import org.jspecify.annotations.NullMarked;
