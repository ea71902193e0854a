/** The rules as data: namespaces, limits, blocked values, thresholds. Checked, versioned, free of any format. */
@NullMarked
package selfsame.policy;

import org.jspecify.annotations.NullMarked;
