package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-links-around.cypher}: links at identifiers, held ones too, at most {@code linksMax} an identifier; a link may come twice. */
public record FindLinksAround(List<String> identifierIds, int linksMax) implements Statement<FindLinksAround.Row> {

    public record Row(LinkRow link) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
