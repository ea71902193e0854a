/** The commands of {@code ./selfsame}: start the whole product on one machine, feed it, look at it, stop it. */
@NullMarked
package selfsame.local.launcher;

import org.jspecify.annotations.NullMarked;
