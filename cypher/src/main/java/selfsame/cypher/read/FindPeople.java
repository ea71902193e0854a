package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-people.cypher}: who answers to each current or former person id; one row an id that exists. */
public record FindPeople(List<String> ids) implements Statement<FindPeople.Row> {

    public record Row(String asked, PersonRow person) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
