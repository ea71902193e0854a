/** What the API reads of the past: memberships, links and facts as they were recorded by a time, and the events of until then. */
@NullMarked
package selfsame.cypher.asof;

import org.jspecify.annotations.NullMarked;
