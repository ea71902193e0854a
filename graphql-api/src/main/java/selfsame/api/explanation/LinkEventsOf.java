package selfsame.api.explanation;

import selfsame.api.paging.Cursor;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.Paged;
import selfsame.asof.Moment;
import selfsame.cypher.explain.PageLinkEvents;

/**
 * A page of the events behind a link.
 *
 * @param left with {@code right}: surrogate ids of the ends
 * @param until only events of until then
 */
record LinkEventsOf(String left, String right, Moment until, PageRequest page) implements Paged {

    PageLinkEvents.Ask ask(int nth) {
        return new PageLinkEvents.Ask(
                nth,
                left,
                right,
                until.occurredBy(),
                until.recordedBy(),
                page.after(Cursor::number, Long.MAX_VALUE),
                page.after(Cursor::key, ""));
    }
}
