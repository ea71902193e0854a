package selfsame.cypher.asof;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code read-links.cypher}: links at identifiers, as recorded by a time: those that are gone since are among them. A link may come twice.
 *
 * @param firstSeenBy only links first seen by then, UTC epoch ms
 * @param linksMax at one identifier
 */
public record ReadLinks(List<String> identifierIds, long knownAt, long firstSeenBy, int linksMax)
        implements Statement<ReadLinks.Row> {

    public record Row(PastLinkRow link) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
