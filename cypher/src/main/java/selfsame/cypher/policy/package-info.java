/** The versions of the policy; the highest is in force. */
@NullMarked
package selfsame.cypher.policy;

import org.jspecify.annotations.NullMarked;
