/** Who is who: one pure function of links, facts and policy, and its local form for the hot path. */
@NullMarked
package selfsame.decision;

import org.jspecify.annotations.NullMarked;
