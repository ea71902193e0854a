package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-links.cypher}: links by id; one row each that exists. */
public record FindLinks(List<String> ids) implements Statement<FindLinks.Row> {

    public record Row(LinkRow link) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
