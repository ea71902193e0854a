package selfsame.api.explanation;

import selfsame.api.paging.Cursor;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.Paged;
import selfsame.cypher.explain.PageLinkEvents;

/**
 * A page of the events behind a link.
 *
 * @param left with {@code right}: surrogate ids of the ends
 * @param until only events of until then
 */
public record LinkEventsOf(String left, String right, Until until, PageRequest page) implements Paged {

    /** @param occurred with {@code recorded}: UTC epoch ms */
    public record Until(long occurred, long recorded) {

        public static final Until NOW = new Until(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    PageLinkEvents.Ask ask(int nth) {
        return new PageLinkEvents.Ask(
                nth,
                left,
                right,
                until.occurred(),
                until.recorded(),
                page.after(Cursor::number, Long.MAX_VALUE),
                page.after(Cursor::key, ""));
    }
}
