package selfsame.cypher.person;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code lock-people.cypher}: takes the locks of the given people, in the order given. */
public record LockPeople(List<String> ids) implements Statement<LockPeople.Row> {

    public record Row(long locked) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
