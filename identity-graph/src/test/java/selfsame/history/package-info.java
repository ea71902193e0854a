@NullMarked
package selfsame.history;

import org.jspecify.annotations.NullMarked;
