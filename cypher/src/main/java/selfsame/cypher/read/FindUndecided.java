package selfsame.cypher.read;

import java.util.List;
import selfsame.cypher.Statement;

/** {@code find-undecided.cypher}: of the people, those about whom a decision is put off. */
public record FindUndecided(List<String> personIds) implements Statement<FindUndecided.Row> {

    public record Row(String personId) {}

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }
}
