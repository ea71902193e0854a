/** One spelling per identifier: how a namespace's values are written down. */
@NullMarked
package selfsame.normalisation;

import org.jspecify.annotations.NullMarked;
