/** Lists are read page by page, newest first: cursors, pages, and many pages at once. */
@NullMarked
package selfsame.api.paging;

import org.jspecify.annotations.NullMarked;
