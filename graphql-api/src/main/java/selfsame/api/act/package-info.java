/** What stewards do about who is who, and what it would do. */
@NullMarked
package selfsame.api.act;

import org.jspecify.annotations.NullMarked;
