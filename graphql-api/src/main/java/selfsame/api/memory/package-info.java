/** What is answered from memory instead of the graph: a sandbox, a past. */
@NullMarked
package selfsame.api.memory;

import org.jspecify.annotations.NullMarked;
