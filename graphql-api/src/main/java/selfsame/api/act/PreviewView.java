package selfsame.api.act;

import java.util.List;
import selfsame.api.link.Link;

/** A preview as the schema shows it. */
record PreviewView(
        String token,
        List<Person> before,
        List<Person> after,
        List<Link> heldLinks,
        int heldLinkCount,
        int movedCount) {

    /** @param keys of its identifiers, in canonical order */
    record Person(String id, List<String> formerIds, int identifierCount, int eventCount, List<String> keys) {

        /** Shows no key. */
        @Override
        public String toString() {
            return id;
        }
    }
}
