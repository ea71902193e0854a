/** What a caller is told when there is no answer: five categories, masked messages, an id for what is our fault. */
@NullMarked
package selfsame.api.error;

import org.jspecify.annotations.NullMarked;
