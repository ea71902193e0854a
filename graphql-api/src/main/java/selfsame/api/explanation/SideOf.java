package selfsame.api.explanation;

import selfsame.api.paging.PageRequest;
import selfsame.api.paging.Paged;
import selfsame.cypher.explain.PageSides;

/** A page of one side of a separation. */
record SideOf(String separationId, String side, PageRequest page) implements Paged {

    PageSides.Ask ask(int nth) {
        return new PageSides.Ask(nth, separationId, side, page.beforeId());
    }
}
