/** The only Spring in this module: properties, beans, and what is read at start-up. */
@NullMarked
package selfsame.wiring;

import org.jspecify.annotations.NullMarked;
