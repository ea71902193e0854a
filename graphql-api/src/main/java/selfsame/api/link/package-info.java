/** The evidence: links, accepted and held. */
@NullMarked
package selfsame.api.link;

import org.jspecify.annotations.NullMarked;
