/** Why two identifiers are one person, and why they are not. */
@NullMarked
package selfsame.explanation;

import org.jspecify.annotations.NullMarked;
