@NullMarked
package selfsame.local.client;

import org.jspecify.annotations.NullMarked;
