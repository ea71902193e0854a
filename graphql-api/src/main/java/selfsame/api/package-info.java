@NullMarked
package selfsame.api;

import org.jspecify.annotations.NullMarked;
