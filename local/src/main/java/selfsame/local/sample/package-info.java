/** A day of an invented shop: the same seed and day always give the same customers and events. */
@NullMarked
package selfsame.local.sample;

import org.jspecify.annotations.NullMarked;
