/** What topics tell, for subscribers: read without a group, so that any instance serves anybody, from now or from a cursor on. ADR-0017. */
@NullMarked
package selfsame.api.feed;

import org.jspecify.annotations.NullMarked;
