/** Segments, and who is in them. */
@NullMarked
package selfsame.api.segment;

import org.jspecify.annotations.NullMarked;
