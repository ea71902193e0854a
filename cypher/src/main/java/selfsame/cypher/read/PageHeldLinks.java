package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code page-held-links.cypher}: held links, newest first.
 *
 * @param reasons only links held for these
 * @param before only links with a smaller id
 */
public record PageHeldLinks(List<String> reasons, String before, int limit) implements Statement<PageHeldLinks.Row> {

    public record Row(LinkRow link) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
