package selfsame.api.asof;

import selfsame.api.paging.Cursor;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.Paged;
import selfsame.cypher.asof.PageHistory;

/** A page of the history of a person as it was recorded by a time. */
record HistoryThenOf(String personId, long recordedBy, PageRequest page) implements Paged {

    PageHistory.Ask ask(int nth) {
        return new PageHistory.Ask(
                nth, personId, recordedBy, page.after(Cursor::number, Long.MAX_VALUE), page.after(Cursor::key, ""));
    }
}
