/** The use cases: what arrives is gathered, decided and written, once, whatever dies. Pure; the store is a port. */
@NullMarked
package selfsame.resolution;

import org.jspecify.annotations.NullMarked;
