@NullMarked
package selfsame.local.launcher;

import org.jspecify.annotations.NullMarked;
