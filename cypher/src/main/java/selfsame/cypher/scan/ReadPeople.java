package selfsame.cypher.scan;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code read-people.cypher}: ids with what is said of each and what is there; as {@link ListPeople}. */
public record ReadPeople(List<String> ids) implements Statement<ReadPeople.Row> {

    public record Row(String id, int identifiers, int members, int anchors, int anchorsWithin) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
