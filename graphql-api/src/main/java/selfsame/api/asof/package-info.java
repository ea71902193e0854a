/** Who was who, in two times: by what had happened, and by what had been recorded. */
@NullMarked
package selfsame.api.asof;

import org.jspecify.annotations.NullMarked;
