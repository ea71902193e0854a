/** Work that takes longer than a request: callers start it or join it, and ask again. */
@NullMarked
package selfsame.api.running;

import org.jspecify.annotations.NullMarked;
