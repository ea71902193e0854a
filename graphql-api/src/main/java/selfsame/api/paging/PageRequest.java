package selfsame.api.paging;

import java.util.Optional;
import java.util.function.Function;
import selfsame.cypher.read.PageAsk;

/**
 * The arguments of a paged field.
 *
 * @param first at most so many items
 * @param after only items after this one; empty: from the newest on
 */
public record PageRequest(int first, Optional<Cursor> after) {

    /** One more than is answered, which tells whether there is a next page. */
    public int limit() {
        return first + 1;
    }

    /** Where a list in the order of ids goes on. */
    public String beforeId() {
        return after(Cursor::id, PageAsk.NEWEST);
    }

    public <T> T after(Function<Cursor, T> place, T newest) {
        return after.map(place).orElse(newest);
    }
}
