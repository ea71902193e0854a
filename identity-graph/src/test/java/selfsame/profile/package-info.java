/** Laws of summaries and profiles, on random lives and against an oracle that knows every event. */
@NullMarked
package selfsame.profile;

import org.jspecify.annotations.NullMarked;
