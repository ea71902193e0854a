/** Whether what is stored is what the evidence gives. */
@NullMarked
package selfsame.api.verification;

import org.jspecify.annotations.NullMarked;
