package selfsame.cypher.link;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code remove-links.cypher}: links that are there no more; what they were stays for questions about the past. */
public record RemoveLinks(List<Gone> links, long at) implements Statement<RemoveLinks.Row> {

    /** @param left with {@code right}: canonical keys, the lesser first */
    public record Gone(String left, String right, String kind) {}

    public record Row(long removed) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
