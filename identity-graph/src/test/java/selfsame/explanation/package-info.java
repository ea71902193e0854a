@NullMarked
package selfsame.explanation;

import org.jspecify.annotations.NullMarked;
