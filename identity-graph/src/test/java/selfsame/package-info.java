/** What holds for all packages. */
@NullMarked
package selfsame;

import org.jspecify.annotations.NullMarked;
