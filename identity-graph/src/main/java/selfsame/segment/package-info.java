/** Segments: conditions over profiles, what holds now, and when to look again though nothing happens. */
@NullMarked
package selfsame.segment;

import org.jspecify.annotations.NullMarked;
