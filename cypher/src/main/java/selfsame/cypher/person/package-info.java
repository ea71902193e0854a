/** People: locked, named, moved. */
@NullMarked
package selfsame.cypher.person;

import org.jspecify.annotations.NullMarked;
