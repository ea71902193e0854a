/** People's profiles as the schema shows them, and people found by them. */
@NullMarked
package selfsame.api.profile;

import org.jspecify.annotations.NullMarked;
