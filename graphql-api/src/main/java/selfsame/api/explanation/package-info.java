/** Why two identifiers are one person and why they are not, and what stewards said of it. */
@NullMarked
package selfsame.api.explanation;

import org.jspecify.annotations.NullMarked;
