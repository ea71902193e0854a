/** A person's events in time. */
@NullMarked
package selfsame.api.trail;

import org.jspecify.annotations.NullMarked;
