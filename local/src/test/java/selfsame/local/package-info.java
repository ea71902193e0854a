@NullMarked
package selfsame.local;

import org.jspecify.annotations.NullMarked;
