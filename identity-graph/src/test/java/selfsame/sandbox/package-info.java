/** Stories, laws and peers' cases, told to a sandbox. */
@NullMarked
package selfsame.sandbox;

import org.jspecify.annotations.NullMarked;
