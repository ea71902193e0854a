/** The versions of the rules: read, and put in force. */
@NullMarked
package selfsame.api.policy;

import org.jspecify.annotations.NullMarked;
