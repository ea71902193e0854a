package selfsame.api.trail;

import java.util.List;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.Paged;
import selfsame.cypher.read.PageTrail;

/** A page of a person's trail. */
record TrailOf(String personId, PageRequest page, Filter filter) implements Paged {

    /**
     * @param types none: all
     * @param since UTC epoch ms
     */
    record Filter(List<String> types, long since) {}

    private record Shape(int first, Filter filter) {}

    @Override
    public Object shape() {
        return new Shape(page.first(), filter);
    }

    PageTrail.Ask ask(int nth) {
        return new PageTrail.Ask(
                nth, personId, page.after(Cursor::number, Long.MAX_VALUE), page.after(Cursor::key, ""));
    }
}
