/** Who may ask what, and see what: tokens, roles, personal data. Deny by default. */
@NullMarked
package selfsame.api.security;

import org.jspecify.annotations.NullMarked;
