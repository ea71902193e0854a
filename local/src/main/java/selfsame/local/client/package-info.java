/** How this module talks to the applications: as any client does, over HTTP. */
@NullMarked
package selfsame.local.client;

import org.jspecify.annotations.NullMarked;
