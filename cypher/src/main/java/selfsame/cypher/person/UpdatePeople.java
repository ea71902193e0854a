package selfsame.cypher.person;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code update-people.cypher}: sets the version and size of people whose members changed. */
public record UpdatePeople(List<Updated> people) implements Statement<UpdatePeople.Row> {

    /** @param identifiers members now; 0 for one that was absorbed */
    public record Updated(String id, int identifiers, long at) {}

    public record Row(String id, int version) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
