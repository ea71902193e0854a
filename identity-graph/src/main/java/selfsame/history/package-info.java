/** What happened to people, and which id a person answers to. */
@NullMarked
package selfsame.history;

import org.jspecify.annotations.NullMarked;
