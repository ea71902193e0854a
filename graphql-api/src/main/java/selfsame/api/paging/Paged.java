package selfsame.api.paging;

/** A page that is asked for together with others. */
public interface Paged {

    PageRequest page();

    /** What one statement can answer together: pages of one size under one filter. */
    default Object shape() {
        return page().first();
    }
}
