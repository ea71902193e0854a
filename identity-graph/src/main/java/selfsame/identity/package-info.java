/** The words of the domain: identifiers, the links between them, the people they stand for. */
@NullMarked
package selfsame.identity;

import org.jspecify.annotations.NullMarked;
