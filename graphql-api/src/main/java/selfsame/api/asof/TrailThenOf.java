package selfsame.api.asof;

import java.util.List;
import selfsame.api.paging.Cursor;
import selfsame.api.paging.PageRequest;
import selfsame.api.paging.Paged;
import selfsame.api.person.Identifier;
import selfsame.cypher.asof.PageTrail;

/** A page of the trail of a person as it was. */
record TrailThenOf(PersonThen person, Filter filter, PageRequest page) implements Paged {

    /**
     * @param types none: all
     * @param since UTC epoch ms
     */
    record Filter(List<String> types, long since) {

        static final Filter ALL = new Filter(List.of(), Long.MIN_VALUE);
    }

    private record Shape(int first, Filter filter) {}

    @Override
    public Object shape() {
        return new Shape(page.first(), filter);
    }

    PageTrail.Ask ask(int nth) {
        return new PageTrail.Ask(
                nth,
                person.members().stream().map(Identifier::id).toList(),
                person.moment().occurredBy(),
                person.moment().recordedBy(),
                page.after(Cursor::number, Long.MAX_VALUE),
                page.after(Cursor::key, ""));
    }
}
