/** Cases: questions that wait for a steward. They hang on identifiers, and whose those are is read when it is asked for. */
@NullMarked
package selfsame.cypher.question;

import org.jspecify.annotations.NullMarked;
