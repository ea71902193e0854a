/** Statements that go to the database together, as records of them. ADR-0028. */
@NullMarked
package selfsame.cypher.bundle;

import org.jspecify.annotations.NullMarked;
