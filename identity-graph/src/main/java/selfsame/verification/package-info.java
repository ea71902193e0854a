/** Whether what is stored of people is what the evidence gives. */
@NullMarked
package selfsame.verification;

import org.jspecify.annotations.NullMarked;
