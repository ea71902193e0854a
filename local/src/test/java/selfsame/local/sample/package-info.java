@NullMarked
package selfsame.local.sample;

import org.jspecify.annotations.NullMarked;
