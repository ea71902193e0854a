/** The whole product as its user runs it: the launcher's processes, the real client, real records. */
@NullMarked
package selfsame.api.endtoend;

import org.jspecify.annotations.NullMarked;
