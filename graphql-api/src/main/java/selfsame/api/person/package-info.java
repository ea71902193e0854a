/** People and their identifiers, by id, by identifier, by search, and how fresh what is said of them is. */
@NullMarked
package selfsame.api.person;

import org.jspecify.annotations.NullMarked;
