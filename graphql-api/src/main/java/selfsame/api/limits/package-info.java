/** What a request may ask for at most: bytes, tokens, fields, depth, cost, time. */
@NullMarked
package selfsame.api.limits;

import org.jspecify.annotations.NullMarked;
