package selfsame.cypher.profile;

import java.util.List;
import selfsame.cypher.Statement;

/**
 * {@code find-ties.cypher}: the links that hold each person together; one row a person.
 *
 * @param sizeMax of people with more identifiers than this no links are read
 */
public record FindTies(List<String> personIds, int sizeMax) implements Statement<FindTies.Row> {

    /** @param size identifiers of the person */
    public record Row(String personId, int size, List<TieRow> ties) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
