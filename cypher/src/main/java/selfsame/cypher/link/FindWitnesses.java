package selfsame.cypher.link;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-witnesses.cypher}: what shows the conflict for which links are held. */
public record FindWitnesses(List<String> links) implements Statement<FindWitnesses.Row> {

    public record Row(String link, String key, String id) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
