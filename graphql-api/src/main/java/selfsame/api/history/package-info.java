/** What happened to people: changes by id, by time, by person, and as they happen. */
@NullMarked
package selfsame.api.history;

import org.jspecify.annotations.NullMarked;
